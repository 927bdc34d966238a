namespace Subgraphs.Compliance.Data.Reports;

/// <param name="TradeDate">All of this day.</param>
/// <param name="Lines">By reference number.</param>
internal sealed record MifidTransactionInputs(DateOnly TradeDate, IReadOnlyList<MifidTransactionLine> Lines);
