using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Configurations;
using Subgraphs.Compliance.Domain;
using Subgraphs.Imports;
using Subgraphs.Imports.Files;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Compliance.Data.Imports;

/// <summary>A tenant's restricted and watch list. An instrument and the day from which it is listed are the key; the end of a listing can be told later.</summary>
internal sealed class RestrictionFileImport(IDbContextFactory<PriceRunContext> prices) : FileImport<ComplianceContext>
{
    public override string Kind => "restrictions";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("isin", "ISO 6166"),
        new("level", "WATCH, RESTRICTED_BUY or RESTRICTED_ALL"),
        new("reason", "why, for those who ask"),
        new("since", "the first day, 2025-12-31"),
        new("until", "the last day; nothing while it is open", IsRequired: false),
    ];

    public override async Task<ImportCount> AddAsync(ComplianceContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        await using var shared = await prices.CreateDbContextAsync(cancellationToken);
        var instruments = await shared.TradedInstruments.Select(row => row.Isin).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        instruments.UnionWith(await db.OwnInstruments.Select(row => row.Isin).ToListAsync(cancellationToken));
        var entries = lines.Select(line => (Line: line, Entry: Read(line, db.TenantId, instruments))).ToArray();
        ImportKeys.RequireOnce(entries, entry => entry.Line, entry => KeyOf(entry.Entry), "since");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        var known = await ImportKeys.ReadKnownAsync(
            entries.Select(entry => entry.Entry.Isin),
            async (isins, token) => (await db.Restrictions.Where(row => isins.Contains(row.Isin)).ToListAsync(token)).GroupBy(row => row.Isin, StringComparer.Ordinal).Select(group => group.ToList()).ToList(),
            rows => rows[0].Isin,
            cancellationToken);
        var fresh = 0;
        foreach (var (line, entry) in entries)
        {
            var stored = known.GetValueOrDefault(entry.Isin)?.Find(row => row.Since == entry.Since);
            if (stored is null)
            {
                db.Restrictions.Add(entry);
                fresh++;
            }
            else if ((stored.Level, stored.Reason) != (entry.Level, entry.Reason) || (stored.Until is not null && stored.Until != entry.Until))
            {
                line.Refuse("isin", $"{entry.Isin} is listed since {entry.Since:yyyy-MM-dd} with other values: end that entry and begin another one.");
            }
            else if (stored.Until != entry.Until)
            {
                stored.Until = entry.Until;
                fresh++;
            }
        }

        return new ImportCount(fresh, entries.Length - fresh);
    }

    private static RestrictionEntry Read(ImportLine line, Guid tenantId, HashSet<string> instruments)
    {
        var isin = line.IsinOf("isin");
        if (Isin.IsValid(isin) && !instruments.Contains(isin))
        {
            line.Refuse("isin", $"The instrument {isin} is not known here.");
        }

        var (since, until) = (line.Date("since"), line.OptionalDate("until"));
        if (until < since)
        {
            line.Refuse("until", "It ends before it begins.");
        }

        return new RestrictionEntry
        {
            TenantId = tenantId,
            Isin = isin,
            Since = since,
            Until = until,
            Level = line.Word<RestrictionLevel>("level"),
            Reason = line.Text("reason", ColumnLengths.Reason),
        };
    }

    private static string KeyOf(RestrictionEntry entry)
        => entry.Isin.Length == 0 || entry.Since == default ? "" : string.Create(CultureInfo.InvariantCulture, $"{entry.Isin} {entry.Since:O}");
}
