using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.PreTrade;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Compliance.PreTrade;

/// <summary>The one thing that another subgraph asks at request time: would orders break a rule of the caller's tenant?</summary>
internal static class PreTradeEndpoint
{
    /// <summary>The path, and the audience of the signed context.</summary>
    public const string Path = "/internal/pre-trade-check";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static void AddPreTradeCheck(this IServiceCollection services)
        => services.AddOptions<PreTradeOptions>()
            .BindConfiguration(PreTradeOptions.Section)
            .Validate(
                options => options.Key is null || PeerKey.Parse(options.Key) is not null,
                "PreTradeCheck:Key is not Base64 of at least 32 bytes: give it the value of portfolio's Compliance:Key.")
            .ValidateOnStart();

    /// <summary>Maps the endpoint where the program has a key for it; without one nobody can ask.</summary>
    public static void MapPreTradeCheck(this WebApplication app)
    {
        var services = app.Services;
        if (PeerKey.Parse(services.GetRequiredService<IOptions<PreTradeOptions>>().Value.Key) is not { } key)
        {
            return;
        }

        app.MapPeer<PreTradeRequest, PreTradeAnswer>(
            Path, key, services.GetRequiredService<TimeProvider>(), Json, (caller, request, cancellationToken) => AnswerAsync(services, caller, request, cancellationToken));
    }

    private static async Task<PreTradeAnswer> AnswerAsync(
        IServiceProvider services, CallerContext caller, PreTradeRequest request, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<TenantDatabases<ComplianceContext>>().CreateAsync(caller, cancellationToken);
        await using var prices = await services.GetRequiredService<IDbContextFactory<PriceRunContext>>().CreateDbContextAsync(cancellationToken);
        var rules = await TenantRules.ReadAsync(
            db,
            prices,
            request.PortfolioId is { } id ? [id] : [],
            request.Before.Concat(request.After).Select(holding => holding.Isin),
            services.GetRequiredService<BusinessDates>().Of(caller),
            cancellationToken);
        var result = services.GetRequiredService<PreTradeEvaluation>().Evaluate(
            rules.Activations,
            rules.Overrides,
            rules.InputOf(Facts(request, request.Before)),
            rules.InputOf(Facts(request, request.After)),
            [.. request.Orders.Select(order => new ProjectedTrade(order.Isin, order.Side == PreTradeSide.Buy, order.Quantity))]);
        return new PreTradeAnswer(result.Verdict, [.. result.Findings.Select(ToView)]);
    }

    private static PortfolioFacts Facts(PreTradeRequest request, IReadOnlyList<PreTradeHolding> holdings) => new()
    {
        PortfolioId = request.PortfolioId,
        Kind = request.Kind,
        ClientClassification = request.ClientClassification,
        BaseCurrency = request.BaseCurrency,
        NetAssets = request.NetAssets,
        NetAssetCurrency = request.BaseCurrency,
        IsCashKnown = true,
        Holdings =
        [
            .. holdings.Select(holding => new Holding(
                holding.Isin, holding.IssuerLei, holding.Quantity, holding.VotingFraction, holding.Value, request.BaseCurrency)),
        ],
    };

    private static PreTradeCheckView ToView(PreTradeFinding finding) => new()
    {
        RuleId = finding.Check.Rule.Id,
        RuleVersion = finding.Check.Rule.Version,
        Severity = finding.Check.Severity,
        Outcome = finding.Outcome,
        ObservedBefore = finding.ObservedBefore,
        Observed = finding.Check.Observed,
        Threshold = finding.Check.Threshold,
        SubjectIsin = finding.Check.SubjectIsin,
        Explanation = finding.Check.Explanation,
    };
}
