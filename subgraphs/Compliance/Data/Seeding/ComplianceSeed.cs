using Subgraphs.Compliance.Domain;
using Subgraphs.Markets;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Data.Seeding;

/// <summary>Fills the database of a tenant that is new: regimes, own thresholds and restrictions of the sample.</summary>
public sealed class ComplianceSeed(Tenant tenant, IMarketSource market, RuleBook rules) : DatabaseImport
{
    /// <summary>The regimes are older than any figure of the sample.</summary>
    private static readonly DateOnly ActiveFrom = new(2000, 1, 1);

    /// <summary>Restrictions begin so many years before the last session, so that they are in effect on earlier business dates too.</summary>
    private const int RestrictionYears = 3;

    private readonly TenantSeed _seed = SampleTenants.For(tenant.Slug);

    public override ImportSource Source { get; } = new(market.Label, market.Fingerprint, market.IsSimulated, market.LastSession);

    public override IEnumerable<ImportStage> Stages()
    {
        yield return ImportStage.Of("activations", _seed.Regimes.Count + 1, _seed.Regimes.Append(Regime.House).Select(Activate));
        yield return ImportStage.Of("overrides", _seed.Overrides.Count, _seed.Overrides.Select(Override));
        yield return ImportStage.Of("restrictions", _seed.Restrictions.Count, ReadRestrictions());
    }

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
