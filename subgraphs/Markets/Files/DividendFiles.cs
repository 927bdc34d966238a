using System.Globalization;
using System.Text.RegularExpressions;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Dividends;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>
/// Payments come from the vetted list alone. The raw events lend it the pay and declaration dates of payments that both know by symbol and
/// ex-date; they add no payment and change no amount.
/// </summary>
internal static partial class DividendFiles
{
    /// <summary>
    /// No file has record dates. Of regular dividends they follow from the ex-date by the time that settlement took, which was longer before
    /// this date; specials have due bills, and rules of their own.
    /// </summary>
    private static readonly DateOnly ThreeDaySettlement = new(1995, 6, 7);

    public static IEnumerable<DividendRecord> Read(FileLayout layout, Universe universe, RowErrors errors)
    {
        var events = ReadEvents(layout, errors);
        var rows = new List<DividendRecord>();
        foreach (var row in layout.File(FileLayout.Dividends).Rows(errors))
        {
            if (Parse(row, universe, events, errors) is { } dividend)
            {
                rows.AddRange(SplitMixed(dividend).Select(part => part.Kind == DividendKind.Regular ? part : part with { RecordDate = null }));
            }
        }

        return rows.GroupBy(row => row.Isin, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(WithFrequency);
    }

    private static DividendRecord? Parse(
        CsvRow row, Universe universe, Dictionary<(string Symbol, DateOnly ExDate), (DateOnly? Pay, DateOnly? Declaration)> events, RowErrors errors)
    {
        if (!row.TryGetDate("ex_date", errors, out var exDate)
            || !row.TryGetPositive("amount_as_paid", errors, out var amount)
            || !row.TryGetPositive("split_factor", errors, out var splitFactor)
            || !row.TryGetPositive("amount_split_adjusted", errors, out var adjusted))
        {
            return null;
        }

        if (universe.FindSymbol(row["symbol"]) is not { } instrument)
        {
            row.Refuse(errors, RowErrorCodes.UnknownInstrument, $"{row["symbol"]} is not in the instrument list");
            return null;
        }

        if (KindOf(row["kind"]) is not { } kind)
        {
            row.Refuse(errors, RowErrorCodes.UnknownValue, $"kind '{row["kind"]}' is not known");
            return null;
        }

        var (pay, declaration) = kind == DividendKind.Regular ? events.GetValueOrDefault((row["symbol"], exDate)) : default;
        return new DividendRecord
        {
            Isin = instrument.Isin,
            ExDate = exDate,
            DeclarationDate = declaration,
            RecordDate = exDate >= ThreeDaySettlement ? SettlementLags.RecordDate(instrument.PrimaryMic, exDate) : null,
            PayDate = pay,
            AmountAsPaid = amount,
            SplitFactor = splitFactor,
            AmountSplitAdjusted = adjusted,
            Currency = row["currency"],
            Kind = kind,
            Status = DividendStatus.Paid,
            Frequency = DividendFrequency.Irregular,
            Source = "dividends-vetted/" + row["source"],
            Note = row.Optional("note"),
        };
    }

    /// <summary>
    /// A payment that mixes kinds (MSFT 2004-11-15, noted as <c>3.08 = 3.00 special + 0.08 regular</c>) is two records: the regular part
    /// belongs to the series of regular payments.
    /// </summary>
    private static IEnumerable<DividendRecord> SplitMixed(DividendRecord dividend)
    {
        if (dividend.Note is null || MixedNote().Match(dividend.Note) is not { Success: true } match)
        {
            return [dividend];
        }

        var special = decimal.Parse(match.Groups["special"].ValueSpan, CultureInfo.InvariantCulture);
        var regular = decimal.Parse(match.Groups["regular"].ValueSpan, CultureInfo.InvariantCulture);
        return special + regular == dividend.AmountAsPaid
            ? [Part(special, DividendKind.Special), Part(regular, DividendKind.Regular)]
            : [dividend];

        DividendRecord Part(decimal amount, DividendKind kind)
            => dividend with { AmountAsPaid = amount, AmountSplitAdjusted = amount / dividend.SplitFactor, Kind = kind };
    }

    [GeneratedRegex(@"^[0-9.]+ = (?<special>[0-9.]+) special \+ (?<regular>[0-9.]+) regular$", RegexOptions.ExplicitCapture)]
    private static partial Regex MixedNote();

    private static IEnumerable<DividendRecord> WithFrequency(IEnumerable<DividendRecord> payments)
    {
        var ordered = payments.OrderBy(row => row.ExDate).ThenBy(row => row.Kind).ToList();
        var frequencies = FrequencyInference.FromExDates([.. ordered.Where(row => row.Kind == DividendKind.Regular).Select(row => row.ExDate)]);
        var regular = 0;
        foreach (var row in ordered)
        {
            yield return row.Kind == DividendKind.Regular ? row with { Frequency = frequencies[regular++] } : row;
        }
    }

    private static DividendKind? KindOf(string text) => text switch
    {
        "REGULAR" => DividendKind.Regular,
        "SPECIAL" => DividendKind.Special,
        "STOCK" => DividendKind.Stock,
        "SPIN_OFF" => DividendKind.SpinOff,
        "RETURN_OF_CAPITAL" => DividendKind.ReturnOfCapital,
        _ => null,
    };

    /// <summary>Dates that contradict the ex-date are dropped; an event of another symbol is nobody's error.</summary>
    private static Dictionary<(string Symbol, DateOnly ExDate), (DateOnly? Pay, DateOnly? Declaration)> ReadEvents(FileLayout layout, RowErrors errors)
    {
        var events = new Dictionary<(string, DateOnly), (DateOnly?, DateOnly?)>();
        foreach (var row in layout.File(FileLayout.DividendEvents).Rows(errors))
        {
            if (!row.TryGetDate("ex_date", errors, out var exDate))
            {
                continue;
            }

            DateOnly? pay = row.Optional("pay_date") is not null && row.TryGetDate("pay_date", errors, out var payDate) && payDate >= exDate ? payDate : null;
            DateOnly? declaration = row.Optional("declaration_date") is not null && row.TryGetDate("declaration_date", errors, out var declared)
                && declared <= exDate ? declared : null;
            events.TryAdd((row["symbol"], exDate), (pay, declaration));
        }

        return events;
    }
}
