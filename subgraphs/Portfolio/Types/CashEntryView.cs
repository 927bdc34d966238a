using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A line of the cash ledger as the graph shows it.</summary>
[GraphQLName("CashEntry")]
public sealed class CashEntryView(CashEntry entry)
{
    [ID]
    public string Id => entry.Id;

    [GraphQLDescription("The date on which it counts as cash: of a trade its trade date, of a dividend its payment date.")]
    public DateOnly Date => entry.Date;

    public CashEntryKind Kind => entry.Kind;

    [GraphQLDescription("Above zero is paid in.")]
    public Money Amount => new(entry.Amount, entry.Currency);

    [GraphQLDescription("Of the currency, behind this entry.")]
    public Money Balance => new(entry.Balance, entry.Currency);

    [Isin]
    [GraphQLDescription("Of a trade or a dividend.")]
    public string? Isin => entry.Isin;

    public Instrument? Instrument => entry.Isin is { } isin ? new Instrument(isin) : null;

    [ID]
    [GraphQLDescription("Of a purchase or a sale.")]
    public string? TradeId => entry.TradeId;
}
