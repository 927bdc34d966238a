namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">In that currency.</param>
/// <param name="ValueBase">In the base currency.</param>
/// <param name="Weight">Part of net asset value.</param>
public sealed record CashRow(string Currency, decimal Amount, decimal ValueBase, decimal Weight);
