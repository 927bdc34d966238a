namespace Subgraphs.Compliance.Data.Reports;

/// <param name="Issuer">Its name.</param>
/// <param name="TitleOfClass">COM, or UNIT for units of funds.</param>
/// <param name="Cusip">Nine characters, out of the ISIN.</param>
/// <param name="Shares">Held over all accounts.</param>
/// <param name="Price">At the close of the period, in USD.</param>
internal sealed record Form13FLine(string Issuer, string TitleOfClass, string Cusip, decimal Shares, decimal Price);
