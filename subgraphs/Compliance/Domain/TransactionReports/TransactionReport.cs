using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>What a transaction report says of a trade, in the order of RTS 22, annex I, table 2. Who persons are is not in it: only where that is kept.</summary>
public sealed record TransactionReport
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string TradeId { get; init; }

    /// <summary>Field 2.</summary>
    public required string TransactionReferenceNumber { get; init; }

    /// <summary>Field 4.</summary>
    public required string ExecutingEntityLei { get; init; }

    /// <summary>Field 5.</summary>
    public required bool InvestmentFirmCovered { get; init; }

    /// <summary>Field 7.</summary>
    public required ReportedParty Buyer { get; init; }

    /// <summary>Field 16.</summary>
    public required ReportedParty Seller { get; init; }

    /// <summary>Field 28.</summary>
    public required DateTimeOffset TradingDateTime { get; init; }

    /// <summary>Field 29.</summary>
    public required TradingCapacity TradingCapacity { get; init; }

    /// <summary>Field 30.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Field 33.</summary>
    public required decimal Price { get; init; }

    /// <summary>Field 34.</summary>
    public required string PriceCurrency { get; init; }

    /// <summary>Field 36.</summary>
    public required string Venue { get; init; }

    /// <summary>Field 41.</summary>
    public required string InstrumentIsin { get; init; }

    /// <summary>Field 57: whose word it is; null where nobody is said.</summary>
    public ReportingParty? DecisionMaker { get; init; }

    /// <summary>Field 59: likewise.</summary>
    public ReportingParty? Execution { get; init; }

    public required TransactionReportStatus Status { get; init; }

    /// <summary>The mandatory fields that are missing or wrong, by their names in the graph, in the order of the table.</summary>
    public required IReadOnlyList<string> MissingFields { get; init; }

    /// <summary>The end of the next working day: MiFIR article 26(1).</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The last sending; null where nothing was sent.</summary>
    public TransactionSubmission? Submission { get; init; }

    /// <summary>Rule EU-MIFIR-TR-TPLUS1, in days of UTC; null where nothing was sent.</summary>
    public bool? IsInTime => Submission is { } sent ? DateOnly.FromDateTime(sent.SubmittedAt.UtcDateTime) <= DueOn : null;

    /// <summary>The same with what became of it: a report counts as sent as long as the trade is what was reported.</summary>
    /// <param name="submission">Of the trade; null where nothing was sent.</param>
    /// <param name="trade">As it is now.</param>
    public TransactionReport With(TransactionSubmission? submission, CopiedTrade trade)
        => submission is null ? this : this with { Submission = submission, Status = submission.IsOf(trade) ? submission.Status : Status };
}
