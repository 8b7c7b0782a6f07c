package org.greenloop.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.footprint.CircularityDesk;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.FootprintQuestion;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// Footprints for a member. A supply chain runs through many companies, so it is read whole and not
/// as the member; [FootprintDesk] leaves out what suppliers do not show.
@Component
public final class MemberFootprints {

  private static final int CONTRIBUTIONS = 20;

  private final FootprintDesk desk;
  private final CircularityDesk circularity;

  MemberFootprints(FootprintDesk desk, CircularityDesk circularity) {
    this.desk = desk;
    this.circularity = circularity;
  }

  /// @param product code, name or process of it; `COMPANY/PRODUCT` where several companies make it
  /// @throws NotFound where nobody makes it
  /// @throws BadRequest for a method that there is not
  /// @throws FootprintRefused where there is no footprint, with what to mend
  public FootprintReport find(
      Viewer viewer, String product, String method, Optional<ReportingPeriod> period) {
    FootprintQuestion question =
        new FootprintQuestion(
            product,
            FootprintMethod.find(method)
                .orElseThrow(() -> new BadRequest("method is cut-off, cff or avoided")),
            period,
            Optional.empty(),
            asks(viewer),
            CONTRIBUTIONS,
            false,
            Optional.empty());
    try {
      return desk.find(question)
          .orElseThrow(() -> new NotFound("nobody makes the product " + product));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How far a product closes the loop.
  ///
  /// @param product code, or `COMPANY/PRODUCT` where several companies state it
  /// @return empty where nobody states its masses
  /// @throws FootprintRefused where what is stated is not enough, with what to mend
  public Optional<CircularityReport> circularity(Viewer viewer, String product) {
    try {
      return circularity.find(product, asks(viewer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionalInt asks(Viewer viewer) {
    return viewer.seesEverybody()
        ? OptionalInt.empty()
        : OptionalInt.of(viewer.companyId().orElseThrow());
  }
}
