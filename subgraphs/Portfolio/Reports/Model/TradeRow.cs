using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Reports.Model;

/// <summary>An execution as a report lists it; who dealt is not in it.</summary>
public sealed record TradeRow(
    DateOnly TradeDate, string Isin, TradeSide Side, decimal Quantity, decimal Price, string Currency, decimal GrossAmount, decimal Fees);
