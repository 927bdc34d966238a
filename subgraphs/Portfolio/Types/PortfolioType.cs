using System.Linq.Expressions;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>The portfolio's own columns and how the gateway finds it; values and trades stand in the extensions beside.</summary>
[ObjectType<InvestmentPortfolio>(Name = "Portfolio", Binding = BindingBehavior.Explicit)]
[Key("id")]
[TenantOwned]
internal static class PortfolioType
{
    [ID]
    public static Expression<Func<InvestmentPortfolio, string>> Id => portfolio => portfolio.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<InvestmentPortfolio, Guid>> TenantId => portfolio => portfolio.TenantId;

    [RequiresScopes("portfolio:read")]
    public static Expression<Func<InvestmentPortfolio, string>> Name => portfolio => portfolio.Name;

    [RequiresScopes("portfolio:read")]
    public static Expression<Func<InvestmentPortfolio, PortfolioKind>> Kind => portfolio => portfolio.Kind;

    [CurrencyCode, RequiresScopes("portfolio:read")]
    public static Expression<Func<InvestmentPortfolio, string>> BaseCurrency => portfolio => portfolio.BaseCurrency;

    [RequiresScopes("portfolio:read")]
    public static Expression<Func<InvestmentPortfolio, DateOnly>> InceptionDate => portfolio => portfolio.InceptionDate;

    [ID, RequiresScopes("portfolio:read")]
    public static Expression<Func<InvestmentPortfolio, string?>> BenchmarkIndexId => portfolio => portfolio.BenchmarkIndexId;

    [RequiresScopes("portfolio:read")]
    [GraphQLDescription("Classification alone is not personal data; rules need it.")]
    public static Expression<Func<InvestmentPortfolio, ClientClassification?>> ClientClassification => portfolio => portfolio.ClientClassification;

    [ReferenceResolver]
    public static IQueryable<InvestmentPortfolio> GetById(IReadOnlyList<string> ids, PortfolioContext db)
        => db.Portfolios.Where(portfolio => ids.Contains(portfolio.Id));
}
