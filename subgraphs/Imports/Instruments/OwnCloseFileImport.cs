using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports.Files;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Imports.Instruments;

/// <summary>Closes of a tenant's own instruments. Those of all others come with the market data, and no file changes them.</summary>
/// <typeparam name="TContext">A tenant's context with <see cref="OwnInstrumentModel.ApplyOwnInstruments"/>.</typeparam>
/// <param name="time">No close lies in the future.</param>
public sealed class OwnCloseFileImport<TContext>(TimeProvider time) : FileImport<TContext>
    where TContext : TenantContext
{
    public override string Kind => OwnInstrumentMark.Closes;

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("isin", "of an instrument of your own"),
        new("date", "a session of its venue, 2025-12-31"),
        new("close", "per share as traded, above zero"),
        new("currency", "ISO 4217, the instrument's"),
    ];

    public override async Task<ImportCount> AddAsync(TContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(errors);
        var instruments = await db.Set<OwnInstrument>().AsNoTracking().ToDictionaryAsync(row => row.Isin, StringComparer.Ordinal, cancellationToken);
        var entries = lines.Select(line => (Line: line, Close: Read(line, db.TenantId, instruments))).ToArray();
        ImportKeys.RequireOnce(entries, entry => entry.Line, entry => KeyOf(entry.Close), "date");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        string[] isins = [.. entries.Select(entry => entry.Close.Isin).Distinct(StringComparer.Ordinal)];
        var known = (await db.Set<OwnClose>().AsNoTracking().Where(row => isins.Contains(row.Isin)).ToListAsync(cancellationToken)).ToDictionary(row => (row.Isin, row.Date), row => row.Close);
        List<OwnClose> fresh = [];
        foreach (var (line, close) in entries)
        {
            if (!known.TryGetValue((close.Isin, close.Date), out var stored))
            {
                fresh.Add(close);
            }
            else if (stored != close.Close)
            {
                line.Refuse("close", $"The close of {close.Isin} on {close.Date:yyyy-MM-dd} is stored as {stored.ToString(CultureInfo.InvariantCulture)}: a close that was told is not changed by a file.");
            }
        }

        db.Append(fresh);
        return new ImportCount(fresh.Count, entries.Length - fresh.Count);
    }

    private OwnClose Read(ImportLine line, Guid tenantId, Dictionary<string, OwnInstrument> instruments)
    {
        var isin = line.IsinOf("isin");
        var instrument = instruments.GetValueOrDefault(isin);
        if (instrument is null && Isin.IsValid(isin))
        {
            line.Refuse("isin", $"{isin} is no instrument that the tenant brought itself: import it as one first.");
        }

        var currency = line.Currency("currency");
        if (instrument is not null && currency.Length > 0 && currency != instrument.Currency)
        {
            line.Refuse("currency", $"{isin} is in {instrument.Currency}, not in {currency}.");
        }

        var date = line.Date("date");
        if (instrument is not null && date != default)
        {
            RequireSession(line, instrument.PrimaryMic, date);
        }

        return new OwnClose { TenantId = tenantId, Isin = isin, Date = date, Close = line.Number10("close", number => number > 0, "above zero") };
    }

    private void RequireSession(ImportLine line, string mic, DateOnly date)
    {
        var calendar = SessionCalendar.For(mic);
        if (calendar.Coverage is { } held && (date < held.From || date > held.To))
        {
            line.Refuse("date", $"The sessions of {mic} are known from {held.From:yyyy-MM-dd} to {held.To:yyyy-MM-dd} only.");
        }
        else if (date > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
        {
            line.Refuse("date", "It lies in the future.");
        }
        else if (!calendar.IsSession(date))
        {
            line.Refuse("date", $"{mic} was closed on {date:yyyy-MM-dd}.");
        }
    }

    private static string KeyOf(OwnClose close)
        => close.Isin.Length == 0 || close.Date == default ? "" : string.Create(CultureInfo.InvariantCulture, $"{close.Isin} {close.Date:O}");
}
