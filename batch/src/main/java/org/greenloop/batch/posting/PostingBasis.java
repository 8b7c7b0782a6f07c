package org.greenloop.batch.posting;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.OwnFactors;
import org.greenloop.accounting.ledger.ActivityPosting;
import org.greenloop.accounting.ledger.Posting;
import org.greenloop.accounting.organization.SubjectDirectory;

/// Posts each fact by the factors of its month: the edition that the month has, and before it the
/// factors of the company's own. What was looked up once stays for as long as this lives, so a job
/// takes one of its own.
///
/// Safe for use by several threads.
public final class PostingBasis {

  private record Key(int companyId, YearMonth period) {}

  private final FactorEditions editions;
  private final OwnFactors ownFactors;
  private final SubjectDirectory directory;
  private final Function<YearMonth, String> editionOf;
  private final OwnFactors.Approved approved;
  private final Map<String, FactorSet> sets = new ConcurrentHashMap<>();
  private final Map<Key, ActivityPosting> postings = new ConcurrentHashMap<>();
  private final Map<String, ActivityPosting> byEdition = new ConcurrentHashMap<>();

  /// @param editionOf edition of a month, such as [Restatements#editionOf]
  public PostingBasis(
      FactorEditions editions,
      OwnFactors ownFactors,
      SubjectDirectory directory,
      Function<YearMonth, String> editionOf,
      OwnFactors.Approved approved) {
    this.editions = editions;
    this.ownFactors = ownFactors;
    this.directory = directory;
    this.editionOf = editionOf;
    this.approved = approved;
  }

  public Posting post(Activity activity) {
    int company = directory.get(activity.siteId()).companyId().orElseThrow();
    return postings
        .computeIfAbsent(new Key(company, activity.period()), this::posting)
        .post(activity);
  }

  private ActivityPosting posting(Key key) {
    String edition = editionOf.apply(key.period());
    List<Factor> own = ownFactors.list(key.companyId(), key.period(), approved);
    return own.isEmpty()
        ? byEdition.computeIfAbsent(edition, name -> posting(set(name)))
        : posting(set(edition).with(own));
  }

  private ActivityPosting posting(FactorSet factors) {
    return new ActivityPosting(factors, siteId -> directory.get(siteId).gridArea().orElse(""));
  }

  private FactorSet set(String edition) {
    return sets.computeIfAbsent(edition, editions::get);
  }
}
