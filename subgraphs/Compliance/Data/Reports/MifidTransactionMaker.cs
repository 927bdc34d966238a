using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.TransactionReports;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>
/// The transactions of a trade date that are owed under MiFIR art. 26, with what each one lacks. Codes of clients and persons are not in it: they
/// stay sealed where they are, and are added by who sends the reports.
/// </summary>
internal sealed class MifidTransactionMaker(TimeProvider time) : IReportMaker
{
    /// <summary>More of one day are refused: a sheet is read whole.</summary>
    private const int MostTransactions = 10_000;

    public RegulatoryReportKind Kind => RegulatoryReportKind.MifidTransaction;

    public string Regime => TransactionReporting.Regime;

    public string MediaType => "text/csv";

    public string FileExtension => "csv";

    /// <summary>Trades come at any time: a sheet is made when a person asks for it.</summary>
    public DateOnly? LastPeriodEnd(DateOnly date) => null;

    public async Task<FrozenInputs> FreezeAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var date = scope.PeriodEnd;
        var ids = await scope.Db.Trades.Where(trade => trade.TradeDate == date).OrderBy(trade => trade.Id).Select(trade => trade.Id).Take(MostTransactions + 1).ToListAsync(cancellationToken);
        if (ids.Count > MostTransactions)
        {
            throw new GraphQLException(ComplianceErrorCodes.ReportKindUnavailable, $"The day has more than {MostTransactions} trades.") { InputPath = "periodEnd" };
        }

        var reports = (await TransactionReportReader.ReadAsync(scope.Db, ids, time.GetUtcNow(), cancellationToken)).Values
            .Where(report => report.Status != TransactionReportStatus.Draft)
            .OrderBy(report => report.TransactionReferenceNumber, StringComparer.Ordinal)
            .ToList();
        return reports.Count == 0
            ? throw new GraphQLException(ComplianceErrorCodes.ReportNotDue, "No transaction of the day is owed.") { InputPath = "periodEnd" }
            : new FrozenInputs(ReportJson.Write(new MifidTransactionInputs(date, [.. reports.Select(ToLine)])), reports[0].DueOn, []);
    }

    public string Render(string inputs)
    {
        var frozen = ReportJson.Read<MifidTransactionInputs>(inputs);
        var sheet = new CsvSheet().Row(
            "tradeDate", "transactionReferenceNumber", "executingEntityLei", "investmentFirmCovered", "buyerCode", "sellerCode", "tradingDateTime", "tradingCapacity", "quantity", "price",
            "priceCurrency", "venue", "instrumentIsin", "status", "missingFields");
        foreach (var line in frozen.Lines)
        {
            sheet.Row(
                frozen.TradeDate,
                line.TransactionReferenceNumber,
                line.ExecutingEntityLei,
                line.InvestmentFirmCovered ? "true" : "false",
                line.BuyerCode,
                line.SellerCode,
                line.TradingDateTime.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
                line.TradingCapacity.ToString().ToUpperInvariant(),
                line.Quantity,
                line.Price,
                line.PriceCurrency,
                line.Venue,
                line.InstrumentIsin,
                line.Status.ToString().ToUpperInvariant(),
                string.Join(' ', line.MissingFields));
        }

        return sheet.ToString();
    }

    private static MifidTransactionLine ToLine(TransactionReport report) => new()
    {
        TransactionReferenceNumber = report.TransactionReferenceNumber,
        ExecutingEntityLei = report.ExecutingEntityLei,
        InvestmentFirmCovered = report.InvestmentFirmCovered,
        BuyerCode = report.Buyer.Code,
        SellerCode = report.Seller.Code,
        TradingDateTime = report.TradingDateTime,
        TradingCapacity = report.TradingCapacity,
        Quantity = report.Quantity,
        Price = report.Price,
        PriceCurrency = report.PriceCurrency,
        Venue = report.Venue,
        InstrumentIsin = report.InstrumentIsin,
        Status = report.Status,
        MissingFields = report.MissingFields,
    };
}
