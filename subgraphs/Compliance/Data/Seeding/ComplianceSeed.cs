using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Markets;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Data.Seeding;

/// <summary>Fills the database of a tenant that is new: regimes, own thresholds and restrictions of the sample.</summary>
public sealed class ComplianceSeed(Tenant tenant, IMarketSource market, RuleBook rules) : DatabaseImport
{
    /// <summary>Changes whenever the sample's rows do: databases of another version are not reused.</summary>
    private const string SeedVersion = "seed-3";

    /// <summary>The regimes are older than any figure of the sample.</summary>
    private static readonly DateOnly ActiveFrom = new(2000, 1, 1);

    /// <summary>Restrictions begin so many years before the last session, so that they are in effect on earlier business dates too.</summary>
    private const int RestrictionYears = 3;

    private readonly TenantSeed _seed = SampleTenants.For(tenant.Slug);

    public override ImportSource Source { get; } = new(market.Label, $"{market.Fingerprint}+{SeedVersion}", market.IsSimulated, market.LastSession);

    public override IEnumerable<ImportStage> Stages()
    {
        yield return ImportStage.Of("activations", _seed.Regimes.Count + 1, _seed.Regimes.Append(Regime.House).Select(Activate));
        yield return ImportStage.Of("overrides", _seed.Overrides.Count, _seed.Overrides.Select(Override));
        yield return ImportStage.Of("restrictions", _seed.Restrictions.Count, ReadRestrictions());
        yield return ImportStage.Of("reporting-parties", _seed.Reporting.Count, _seed.Reporting.Select(ToParty));
        if (_seed.Profile is { } profile)
        {
            yield return ImportStage.Of(
                "disclosure-profiles",
                1,
                [new DisclosureProfile { TenantId = tenant.Id, Purpose = profile.Purpose, Filer = profile.Filer, FilerName = profile.FilerName }]);
        }
    }

    private ReportingParty ToParty(ReportingSeed seed) => new()
    {
        TenantId = tenant.Id,
        PortfolioId = seed.PortfolioId,
        Lei = seed.LeiStem is null ? null : Lei.Complete(seed.LeiStem),
        IsInvestmentFirm = seed.PortfolioId == ReportingParty.Firm,
        DecisionMaker = seed.Algorithm is null ? null : SealedText.Of(seed.Algorithm),
        DecisionMakerKind = PartyCodes.OfDecision(seed.Algorithm),
        Execution = seed.Algorithm is null ? null : SealedText.Of(seed.Algorithm),
        ExecutionKind = PartyCodes.OfDecision(seed.Algorithm),
    };

    private RegimeActivation Activate(string code)
        => new() { TenantId = tenant.Id, RegimeCode = code, ActiveFrom = ActiveFrom };

    private RuleOverride Override((string RuleId, decimal? Threshold, Severity? Severity) own) => new()
    {
        TenantId = tenant.Id,
        RegimeCode = rules.FindRule(own.RuleId)!.Regime,
        RuleId = own.RuleId,
        Threshold = own.Threshold,
        Severity = own.Severity,
    };

    private IEnumerable<RestrictionEntry> ReadRestrictions()
    {
        var bySymbol = market.ReadInstruments(new RowErrors()).ToLookup(row => row.Symbol, row => row.Isin, StringComparer.Ordinal);
        foreach (var (simulated, real, level, reason) in _seed.Restrictions)
        {
            if (bySymbol[market.IsSimulated ? simulated : real].FirstOrDefault() is { } isin)
            {
                yield return new RestrictionEntry
                {
                    TenantId = tenant.Id,
                    Isin = isin,
                    Since = market.LastSession.AddYears(-RestrictionYears),
                    Level = level,
                    Reason = reason,
                };
            }
        }
    }
}
