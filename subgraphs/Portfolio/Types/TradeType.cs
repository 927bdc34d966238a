using System.Linq.Expressions;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Types;

/// <summary>An execution.</summary>
[ObjectType<Trade>(Binding = BindingBehavior.Explicit)]
[Key("id")]
[RequiresScopes("portfolio:trades")]
[TenantOwned]
internal static class TradeType
{
    [ID]
    public static Expression<Func<Trade, string>> Id => trade => trade.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<Trade, Guid>> TenantId => trade => trade.TenantId;

    [ID]
    public static Expression<Func<Trade, string>> PortfolioId => trade => trade.PortfolioId;

    [Isin]
    public static Expression<Func<Trade, string>> Isin => trade => trade.Isin;

    public static Instrument? GetInstrument([Parent(nameof(Trade.Isin))] Trade trade) => new(trade.Isin);

    public static Expression<Func<Trade, TradeSide>> Side => trade => trade.Side;

    public static Expression<Func<Trade, decimal>> Quantity => trade => trade.Quantity;

    public static Money GetPrice([Parent(nameof(Trade.Price), nameof(Trade.Currency))] Trade trade) => new(trade.Price, trade.Currency);

    [GraphQLDescription("quantity x price, unsigned.")]
    public static Money GetGrossAmount([Parent(nameof(Trade.Quantity), nameof(Trade.Price), nameof(Trade.Currency))] Trade trade)
        => new(trade.GrossAmount, trade.Currency);

    public static Money GetFees([Parent(nameof(Trade.Fees), nameof(Trade.Currency))] Trade trade) => new(trade.Fees, trade.Currency);

    [Mic]
    public static Expression<Func<Trade, string>> VenueMic => trade => trade.VenueMic;

    public static Expression<Func<Trade, DateTimeOffset>> ExecutedAt => trade => trade.ExecutedAt;

    public static Expression<Func<Trade, DateOnly>> SettlementDate => trade => trade.SettlementDate;

    public static Expression<Func<Trade, TradeStatus>> Status => trade => trade.Status;

    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound), Tag("pii"), Audited]
    [GraphQLDescription("The person who dealt.")]
    public static async Task<string?> GetTraderAsync(
        [Parent(nameof(Trade.Id), nameof(Trade.Trader))] Trade trade, PersonalDataReader reader, PortfolioContext db, ResolverContext field)
        => await reader.ReadAsync(field, db, trade, nameof(Trade.Trader));

    [ReferenceResolver]
    public static IQueryable<Trade> GetById(IReadOnlyList<string> ids, PortfolioContext db, CallerContext caller)
    {
        var until = BusinessDates.Until(caller, DateOnly.MaxValue);
        return db.Trades.Where(trade => ids.Contains(trade.Id) && trade.TradeDate <= until);
    }
}
