namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>A dividend as a plan sees it.</summary>
/// <param name="Id">Of the dividend.</param>
/// <param name="Payer">ISIN of the instrument that pays.</param>
/// <param name="InvestableOn">Earliest date on which it can be put to use.</param>
/// <param name="Net">After tax, in the currency of the lines; 0 or above.</param>
internal sealed record ReinvestablePayment(string Id, string Payer, DateOnly InvestableOn, decimal Net);
