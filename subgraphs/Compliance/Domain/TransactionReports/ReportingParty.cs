using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>
/// What the tenant says of itself, and of a portfolio of its own, for its reports: the firm is the row without a portfolio. A portfolio's own
/// word counts before the firm's.
/// </summary>
public sealed class ReportingParty
{
    /// <summary>The firm itself.</summary>
    public const string Firm = "";

    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>Of the executing firm; of a portfolio: of the fund that it is.</summary>
    public string? Lei { get; set; }

    /// <summary>Field 5: whether the firm is an investment firm under Directive 2014/65/EU; of a portfolio it says nothing.</summary>
    public bool IsInvestmentFirm { get; set; }

    public TradingCapacity? Capacity { get; set; }

    /// <summary>Field 57: the person or algorithm that decides.</summary>
    public SealedText? DecisionMaker { get; set; }

    public PartyCodeKind DecisionMakerKind { get; set; }

    /// <summary>Field 59: the person or algorithm that executes.</summary>
    public SealedText? Execution { get; set; }

    public PartyCodeKind ExecutionKind { get; set; }
}
