using System.Buffers;
using System.Text.Json;
using Gateway.Host.Admission;
using Gateway.Host.Audit;
using Gateway.Host.Http;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;

namespace Gateway.Host.Metering;

/// <summary>
/// <c>GET /usage?month=2026-11</c>: what the caller's own tenant used. The tenant is the verified token's and nothing else: the only parameter
/// is the month, and another one is refused rather than passed over.
/// </summary>
internal sealed class UsagePipeline(
    SupergraphState supergraph,
    Identifier identifier,
    TenantAdmission admission,
    RequestRecorder recorder,
    RequestAuditor auditor,
    UsageRecorder usage,
    TimeProvider time)
    : ExchangePipeline(supergraph, recorder, auditor, usage, time)
{
    public const string Path = "/usage";

    /// <summary>The scope that a caller needs.</summary>
    public const string Scope = "usage:read";

    private const string MonthParameter = "month";

    protected override UsageOperation? PathOperation => UsageOperation.Usage;

    protected override async ValueTask<ClientError?> RunAsync(Exchange exchange)
    {
        exchange.MediaType = ResponseMediaType.Json;
        if (!HttpMethods.IsGet(exchange.Http.Request.Method))
        {
            return ClientError.Http(StatusCodes.Status405MethodNotAllowed, RequestErrorCodes.MethodNotAllowed, "Usage is asked for by GET.") with { Header = ("Allow", "GET") };
        }

        exchange.Stage = RequestStage.Identify;
        var (caller, refusal) = await identifier.IdentifyAsync(exchange.Http.Request, exchange.RequestId, exchange.Aborted);
        if (refusal is not null)
        {
            return refusal;
        }

        exchange.Caller = caller!;
        exchange.Stage = RequestStage.Admit;
        (exchange.Lease, refusal) = await admission.AdmitAsync(exchange.Caller, exchange.Aborted);
        if (refusal is not null)
        {
            return refusal;
        }

        exchange.Stage = RequestStage.Prepare;
        if (exchange.Caller.TenantId is not { } tenant || !exchange.Caller.Scopes.Contains(Scope))
        {
            return ClientError.Http(StatusCodes.Status403Forbidden, RequestErrorCodes.Forbidden, $"Usage is shown to callers with the scope {Scope}.") with
            {
                Header = ClientError.InsufficientScope,
            };
        }

        if (ReadMonth(exchange.Http.Request.Query) is not { } month)
        {
            return ClientError.BadRequest("The one parameter is month, as YYYY-MM; without it the month is this one.");
        }

        return Usage.IsOn
            ? await AnswerAsync(exchange, tenant, month)
            : ClientError.Http(StatusCodes.Status404NotFound, RequestErrorCodes.UsageNotMetered, "Usage is not metered here.");
    }

    private string? ReadMonth(IQueryCollection query)
        => query.Count == 0 ? UsageTime.MonthOf(UsageTime.HourOf(Time.GetUtcNow()))
            : query.Count == 1 && query.TryGetValue(MonthParameter, out var values) && values is [{ } month] && UsageTime.IsMonth(month) ? month
            : null;

    private async ValueTask<ClientError?> AnswerAsync(Exchange exchange, Guid tenant, string month)
    {
        exchange.Stage = RequestStage.Execute;
        TenantMonth used;
        bool isWhole;
        try
        {
            (used, isWhole) = await Usage.ReadAsync(tenant, month, exchange.Aborted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ClientError.Http(StatusCodes.Status503ServiceUnavailable, RequestErrorCodes.UsageUnavailable, "Usage cannot be read now.") with { Header = ("Retry-After", "10") };
        }

        var body = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("month", month);
            writer.WriteString("asOf", Time.GetUtcNow());
            writer.WriteBoolean("complete", isWhole);
            writer.WritePropertyName("tenant");
            UsageJson.Write(writer, tenant, used);
            writer.WriteEndObject();
        }

        var response = exchange.Http.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.ContentType(ResponseMediaType.Json);
        response.Headers.CacheControl = "private, no-store";
        response.ContentLength = body.WrittenCount;
        _ = await response.BodyWriter.WriteAsync(body.WrittenMemory, exchange.Aborted);
        exchange.Stage = RequestStage.Done;
        return null;
    }
}
