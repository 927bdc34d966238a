using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>
/// Asks the compliance subgraph, under the caller's context signed anew for each attempt. From the outside in: total timeout, one retry (it
/// is a question, and safe to ask twice), circuit breaker. Whatever goes wrong is one answer: unavailable.
/// </summary>
internal sealed partial class ComplianceClient : IPreTradeCheck
{
    /// <summary>The path, and the audience of the signed context.</summary>
    private const string Path = "/internal/pre-trade-check";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly IHttpClientFactory _clients;
    private readonly MarketCopy _market;
    private readonly ILogger<ComplianceClient> _logger;
    private readonly Uri? _address;
    private readonly PeerSigner? _signer;
    private readonly ResiliencePipeline _pipeline;

    public ComplianceClient(
        IHttpClientFactory clients, MarketCopy market, IOptions<ComplianceOptions> options, TimeProvider time, ILogger<ComplianceClient> logger)
    {
        _clients = clients;
        _market = market;
        _logger = logger;
        if (options.Value is { Url: { } url, Key: { } key })
        {
            _address = new Uri(new Uri(url), Path);
            _signer = new PeerSigner(PeerKey.Parse(key)!, Path, time);
        }

        var failures = new PredicateBuilder().Handle<HttpRequestException>();
        _pipeline = new ResiliencePipelineBuilder { Name = "compliance", TimeProvider = time }
            .AddTimeout(TimeSpan.FromSeconds(options.Value.TimeoutSeconds))
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 1,
                Delay = TimeSpan.FromMilliseconds(50),
                UseJitter = true,
                ShouldHandle = failures,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 8,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(5),
                ShouldHandle = failures.Handle<TimeoutRejectedException>(),
            })
            .Build();
    }

    public async Task<ComplianceAnswer> CheckAsync(
        RebalanceBasis basis, IReadOnlyList<PlannedOrder> orders, CallerContext caller, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
        {
            return ComplianceAnswer.NothingToCheck;
        }

        if (_address is null || _signer is null)
        {
            return ComplianceAnswer.Unavailable;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(await RequestAsync(basis, orders, cancellationToken), Json);
        var signed = caller with { BusinessDate = basis.Valuation.AsOf };
        try
        {
            return ToAnswer(await _pipeline.ExecuteAsync(async token => await SendAsync(body, signed, token), cancellationToken));
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or JsonException)
        {
            LogUnavailable(_logger, exception.GetType().Name, exception.Message);
            return ComplianceAnswer.Unavailable;
        }
    }

    private async Task<PreTradeAnswer> SendAsync(byte[] body, CallerContext caller, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(PeerSigner.HeaderName, _signer!.Sign(caller, body));
        using var response = await _clients.CreateClient(nameof(ComplianceClient)).SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<PreTradeAnswer>(Json, cancellationToken) ?? throw new JsonException("The answer is null.");
    }

    private async Task<PreTradeRequest> RequestAsync(RebalanceBasis basis, IReadOnlyList<PlannedOrder> orders, CancellationToken cancellationToken)
    {
        var instruments = await _market.GetInstrumentsAsync(basis.Portfolio.TenantId, [.. basis.Lines.Select(line => line.Isin)], cancellationToken);
        return new PreTradeRequest
        {
            PortfolioId = basis.Portfolio.Id,
            Kind = basis.Portfolio.Kind,
            ClientClassification = basis.Portfolio.ClientClassification,
            BaseCurrency = basis.Valuation.BaseCurrency,
            NetAssets = basis.Valuation.NetAssetValue,
            Before = Holdings(basis.Valuation),
            After = Holdings(basis.After(orders)),
            Orders = [.. orders.Select(order => new PreTradeOrder(order.Isin, order.Side, order.Quantity))],
        };

        IReadOnlyList<PreTradeHolding> Holdings(PortfolioValuation valuation) =>
        [
            .. valuation.Positions.Select(position => new PreTradeHolding(
                position.Position.Isin,
                instruments.GetValueOrDefault(position.Position.Isin)?.IssuerLei,
                position.Position.Quantity,
                instruments.GetValueOrDefault(position.Position.Isin)?.VotingFraction(position.Position.Quantity, valuation.AsOf),
                position.MarketValueBase)),
        ];
    }

    private static ComplianceAnswer ToAnswer(PreTradeAnswer answer) => new(
        answer.Verdict switch
        {
            PreTradeVerdict.Clear => ComplianceVerdict.Clear,
            PreTradeVerdict.Blocked => ComplianceVerdict.Blocked,
            _ => ComplianceVerdict.Indeterminate,
        },
        [
            .. answer.Checks.Where(check => check.Outcome != PreTradeCheckOutcome.Passed).Select(check => new ProposalFinding
            {
                RuleId = check.RuleId,
                RuleVersion = check.RuleVersion,
                Severity = check.Severity,
                Outcome = check.Outcome switch
                {
                    PreTradeCheckOutcome.Unchanged => FindingOutcome.Unchanged,
                    PreTradeCheckOutcome.Worse => FindingOutcome.Worse,
                    _ => FindingOutcome.Indeterminate,
                },
                ObservedBefore = check.ObservedBefore,
                ObservedAfter = check.Observed,
                Threshold = check.Threshold,
                SubjectIsin = check.SubjectIsin,
                Explanation = check.Explanation,
            }),
        ]);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "Compliance could not be asked, no proposal is approved without it: {Kind}: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, string kind, string reason);
}
