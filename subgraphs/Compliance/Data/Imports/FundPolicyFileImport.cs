using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Configurations;
using Subgraphs.Compliance.Domain;
using Subgraphs.Imports;
using Subgraphs.Imports.Files;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Compliance.Data.Imports;

/// <summary>
/// Of which type a tenant's funds are, and which instruments follow their names. Fund, policy, instrument and the first day are the key; the end can
/// be told later. A fund is of one type on a day.
/// </summary>
internal sealed class FundPolicyFileImport(IDbContextFactory<PriceRunContext> prices) : FileImport<ComplianceContext>
{
    public override string Kind => "fund-policies";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("portfolio_id", "the portfolio that the fund is"),
        new("policy", "INDEX, DIVERSIFIED or NAME"),
        new("isin", "ISO 6166, of what follows the fund's name; nothing for the other policies", IsRequired: false),
        new("valid_from", "the first day, 2025-12-31"),
        new("valid_to", "the last day; nothing while it is open", IsRequired: false),
    ];

    public override async Task<ImportCount> AddAsync(ComplianceContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        await using var shared = await prices.CreateDbContextAsync(cancellationToken);
        var instruments = await shared.TradedInstruments.Select(row => row.Isin).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        instruments.UnionWith(await db.OwnInstruments.Select(row => row.Isin).ToListAsync(cancellationToken));
        var entries = lines.Select(line => (Line: line, Policy: Read(line, db.TenantId, instruments))).ToArray();
        ImportKeys.RequireOnce(entries, entry => entry.Line, entry => KeyOf(entry.Policy), "valid_from");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        var rows = await ImportKeys.ReadKnownAsync(
            entries.Select(entry => entry.Policy.PortfolioId),
            async (ids, token) => (await db.FundPolicies.Where(row => ids.Contains(row.PortfolioId)).ToListAsync(token)).GroupBy(row => row.PortfolioId, StringComparer.Ordinal).Select(group => group.ToList()).ToList(),
            policies => policies[0].PortfolioId,
            cancellationToken);
        var known = rows.Values.SelectMany(policies => policies).ToDictionary(KeyOf, StringComparer.Ordinal);
        var ended = 0;
        List<(ImportLine Line, FundPolicy Policy)> fresh = [];
        foreach (var (line, policy) in entries)
        {
            if (!known.TryGetValue(KeyOf(policy), out var stored))
            {
                fresh.Add((line, policy));
            }
            else if (stored.ValidTo is { } end && end != policy.ValidTo)
            {
                line.Refuse("valid_to", $"It was told to end on {end:yyyy-MM-dd}: begin another entry behind that day.");
            }
            else if (stored.ValidTo != policy.ValidTo)
            {
                stored.ValidTo = policy.ValidTo;
                ended++;
            }
        }

        RequireOneType(known, fresh);
        db.Append<FundPolicy>([.. fresh.Select(entry => entry.Policy)]);
        return new ImportCount(fresh.Count + ended, entries.Length - fresh.Count - ended);
    }

    private static FundPolicy Read(ImportLine line, Guid tenantId, HashSet<string> instruments)
    {
        var kind = line.Word<FundPolicyKind>("policy");
        var isin = kind == FundPolicyKind.Name ? line.IsinOf("isin") : "";
        if (Isin.IsValid(isin) && !instruments.Contains(isin))
        {
            line.Refuse("isin", $"The instrument {isin} is not known here.");
        }

        // A word that is none stands as one of the fund itself, and was refused as such.
        if (line.Optional("policy") is "INDEX" or "DIVERSIFIED" && line.Optional("isin") is not null)
        {
            line.Refuse("isin", "The policy is of the fund itself: only NAME is of an instrument.");
        }

        var (from, to) = (line.Date("valid_from"), line.OptionalDate("valid_to"));
        if (to < from && to != default(DateOnly))
        {
            line.Refuse("valid_to", "It ends before it begins.");
        }

        return new FundPolicy
        {
            TenantId = tenantId,
            PortfolioId = line.Text("portfolio_id", ColumnLengths.PortfolioId),
            Kind = kind,
            Isin = isin,
            ValidFrom = from,
            ValidTo = to,
        };
    }

    /// <summary>Ends that the file tells count already: one file can end a type and begin the next one.</summary>
    private static void RequireOneType(Dictionary<string, FundPolicy> known, List<(ImportLine Line, FundPolicy Policy)> fresh)
    {
        var byFund = known.Values.Where(policy => policy.IsOfType)
            .GroupBy(policy => policy.PortfolioId, StringComparer.Ordinal)
            .ToDictionary(policies => policies.Key, policies => policies.ToList(), StringComparer.Ordinal);
        foreach (var (line, policy) in fresh.Where(entry => entry.Policy.IsOfType))
        {
            if (!byFund.TryGetValue(policy.PortfolioId, out var others))
            {
                byFund.Add(policy.PortfolioId, others = []);
            }

            if (others.Find(policy.Overlaps) is { } other)
            {
                line.Refuse("valid_from", $"{policy.PortfolioId} is {other.Kind.ToString().ToUpperInvariant()} from {other.ValidFrom:yyyy-MM-dd} on, and of one type on a day: end that first.");
            }

            others.Add(policy);
        }
    }

    private static string KeyOf(FundPolicy policy)
        => policy.PortfolioId.Length == 0 || policy.ValidFrom == default || (policy.Isin.Length == 0 && !policy.IsOfType)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{policy.ValidFrom:O} {policy.Kind} {policy.Isin} {policy.PortfolioId}");
}
