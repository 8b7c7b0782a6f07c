package org.greenloop.custody;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.MassBalance;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.MaterialBalances;

/// Mass balances of the sites of a subject, in kg of net mass as weighed:
///
///     opening + received + made = handedOver + used + soldBack + losses + closing
public record BalancesJson(String subject, String period, String unit, List<BalanceJson> balances) {

  /// @param closing by the books; negative where more went out than there was
  /// @param counted empty where nobody counted at the end of the period
  /// @param difference counted less closing
  /// @param closes within the limit of V-816
  public record BalanceJson(
      String site,
      String material,
      String opening,
      String received,
      String made,
      String handedOver,
      String used,
      String soldBack,
      String losses,
      String closing,
      Optional<String> counted,
      Optional<String> difference,
      boolean closes) {}

  public static BalancesJson of(
      Subject subject, ReportingPeriod period, List<MaterialBalances.Listed> balances) {
    return new BalancesJson(
        subject.code(),
        period.toString(),
        "kg",
        balances.stream().map(BalancesJson::json).toList());
  }

  private static BalanceJson json(MaterialBalances.Listed listed) {
    MassBalance balance = listed.balance();
    return new BalanceJson(
        listed.site().code(),
        balance.material(),
        Written.mass(balance.opening()),
        Written.mass(balance.received()),
        Written.mass(balance.made()),
        Written.mass(balance.handedOver()),
        Written.mass(balance.used()),
        Written.mass(balance.soldBack()),
        Written.mass(balance.losses()),
        Written.mass(balance.closing()),
        Written.mass(balance.counted()),
        Written.mass(balance.difference()),
        listed.closes());
  }
}
