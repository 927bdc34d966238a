using Subgraphs.Compliance.Domain.TransactionReports;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>One transaction of a sheet, without the codes of persons.</summary>
internal sealed record MifidTransactionLine
{
    public required string TransactionReferenceNumber { get; init; }

    public required string ExecutingEntityLei { get; init; }

    public required bool InvestmentFirmCovered { get; init; }

    /// <summary>Null where it is a client, whose code stays sealed, or nobody known.</summary>
    public string? BuyerCode { get; init; }

    /// <summary>Likewise.</summary>
    public string? SellerCode { get; init; }

    public required DateTimeOffset TradingDateTime { get; init; }

    public required TradingCapacity TradingCapacity { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal Price { get; init; }

    public required string PriceCurrency { get; init; }

    public required string Venue { get; init; }

    public required string InstrumentIsin { get; init; }

    public required TransactionReportStatus Status { get; init; }

    public required IReadOnlyList<string> MissingFields { get; init; }
}
