using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data.Curated;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.DividendHistory.Domain.Screening;

namespace Subgraphs.DividendHistory.Data.Screening;

/// <summary>Reads and measures an index's members on a business date: eleven commands, whatever their number.</summary>
/// <remarks>
/// Point-in-time: members, splits, payments, closes, snapshots and rates up to the date, and none that was known later. The steps are the
/// commands in order: members; coverage, payments, splits; currencies; closes of three months; snapshots of two years; dates of snapshots
/// with sectors; the companies of the first and the last of them; reference rates.
/// </remarks>
internal sealed class ScreenUniverseReader(DividendHistoryContext db, StreakOverrides overrides)
{
    /// <summary>An older snapshot says nothing of today's payout, debt or size.</summary>
    private const int SnapshotDays = 730;

    /// <summary>Sector earnings grow over so many years, or over those that are held.</summary>
    private const int SectorYears = 10;

    private const string Dollar = "USD";

    /// <summary>Null for an index without members in the data.</summary>
    public async Task<ScreenUniverse?> ReadAsync(string indexId, DateOnly date, CancellationToken cancellationToken)
    {
        var rows = await db.IndexMembers.Where(member => member.IndexId == indexId).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var ofIndex = db.IndexMembers.Where(member => member.IndexId == indexId).Select(member => member.Isin);
        var facts = await DividendFactsReader.ReadAsync(
            db.Coverage.Where(row => ofIndex.Contains(row.Isin)),
            db.Dividends.Where(row => ofIndex.Contains(row.Isin)),
            db.Splits.Where(row => ofIndex.Contains(row.Isin)),
            cancellationToken);
        var currencies = await db.Instruments.Where(row => ofIndex.Contains(row.Isin)).ToDictionaryAsync(row => row.Isin, row => row.Currency, cancellationToken);
        var threeMonths = date.AddMonths(-ValueTraded.Months);
        var closes = (await db.Closes.Where(row => ofIndex.Contains(row.Isin) && row.Date > threeMonths && row.Date <= date).OrderBy(row => row.Date)
            .ToListAsync(cancellationToken)).ToLookup(row => row.Isin);
        var oldest = date.AddDays(-SnapshotDays);
        var snapshots = (await db.Snapshots.Where(row => ofIndex.Contains(row.Isin!) && row.AsOf > oldest && row.AsOf <= date).ToListAsync(cancellationToken))
            .ToLookup(row => row.Isin!);
        var (first, last) = await ReadSectorsAsync(date, cancellationToken);
        var rates = await EuroRateReader.ReadAsync(db, [date, .. first.Take(1).Select(row => row.AsOf), .. last.Take(1).Select(row => row.AsOf)], cancellationToken);
        var sectorGrowth = SectorEarnings.Growth(first, last, row => row.Earnings * rates[row.AsOf].Rate(row.Currency, Dollar));

        var members = rows.Where(member => (member.AddedOn is null || member.AddedOn <= date) && (member.RemovedOn is null || member.RemovedOn > date))
            .Select(member => member.Isin)
            .Distinct(StringComparer.Ordinal)
            .Select(isin => new MemberMeasurement(date, rates[date], sectorGrowth).Measure(
                isin,
                facts.GetValueOrDefault(isin),
                currencies.GetValueOrDefault(isin),
                [.. closes[isin]],
                snapshots[isin].MaxBy(row => row.AsOf),
                overrides.Of(isin)));
        return new ScreenUniverse(date, [.. members]);
    }

    /// <summary>The companies of the first and the last snapshot with sectors in the ten years up to a date; none where there are not two.</summary>
    private async Task<(IReadOnlyList<CompanySnapshot> First, IReadOnlyList<CompanySnapshot> Last)> ReadSectorsAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var from = date.AddYears(-SectorYears);
        var dates = await db.Snapshots.Where(row => row.Sector != null && row.AsOf >= from && row.AsOf <= date).Select(row => row.AsOf).Distinct()
            .ToListAsync(cancellationToken);
        if (dates.Count < 2)
        {
            return ([], []);
        }

        var (begin, end) = (dates.Min(), dates.Max());
        return (
            await db.Snapshots.Where(row => row.AsOf == begin).ToListAsync(cancellationToken),
            await db.Snapshots.Where(row => row.AsOf == end).ToListAsync(cancellationToken));
    }
}
