using System.Buffers;
using System.Text;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Admission;
using Gateway.Host.Audit;
using Gateway.Host.Http;
using Gateway.Host.Metering;
using Gateway.Host.Subgraphs;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using GraphQL.TypeSystem;
using Microsoft.Net.Http.Headers;

namespace Gateway.Host.Downloads;

/// <summary>
/// A document on its way from a subgraph to a caller. The gateway knows who asks and whether the caller may see the field that tells the path:
/// who may not has nothing fetched. The subgraph checks scope again, and tenant and owner, on the signed context, which is good for that one path.
/// </summary>
internal sealed class DownloadPipeline(
    SupergraphState supergraph,
    Identifier identifier,
    TenantAdmission admission,
    HttpMessageInvoker http,
    CallerContextHeaders callerContext,
    RequestRecorder recorder,
    RequestAuditor auditor,
    UsageRecorder usage,
    DownloadAccess access,
    bool isDryRun,
    DownloadOptions options,
    TimeSpan timeout,
    TimeProvider time)
    : ExchangePipeline(supergraph, recorder, auditor, usage, time)
{
    public const string Path = "/downloads";

    private const int BufferBytes = 64 * 1024;
    private const int LongestDisposition = 300;

    /// <summary>What a document may do in a browser at the gateway's address: be looked at.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private static readonly HashSet<string> MediaTypesThatPass = new(StringComparer.OrdinalIgnoreCase)
    {
        "text/html", "text/csv", "text/plain", "application/pdf", "application/json", "application/xml",
    };

    protected override UsageOperation? PathOperation => UsageOperation.Download;

    protected override async ValueTask<ClientError?> RunAsync(Exchange exchange)
    {
        exchange.MediaType = ResponseMediaType.Json;
        Protect(exchange.Http.Response);
        if (!HttpMethods.IsGet(exchange.Http.Request.Method))
        {
            return ClientError.Http(StatusCodes.Status405MethodNotAllowed, RequestErrorCodes.MethodNotAllowed, "Documents are fetched by GET.") with { Header = ("Allow", "GET") };
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

        // Whatever the path is not, the answer is the one of an unknown document.
        exchange.Stage = RequestStage.Prepare;
        if (!exchange.Http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal, out var rest)
            || !DownloadTarget.TryParse(rest, out var target)
            || !options.Fields.TryGetValue(target.Subgraph, out var coordinate)
            || Find(exchange, coordinate) is not { } shown
            || !exchange.Generation.Addresses.TryGetValue(target.Subgraph, out var address))
        {
            return NotFound();
        }

        exchange.Download = new AskedDocument(coordinate, target.File);
        if (!access.IsGranted(shown.View.Supergraph, shown.Field, exchange.Caller))
        {
            if (!isDryRun)
            {
                return Forbidden();
            }

            Auditor.DeniedInDryRun(exchange);
        }

        exchange.Stage = RequestStage.Audit;
        return await Auditor.RecordReadAsync(exchange) ?? await FetchAsync(exchange, target, address);
    }

    /// <summary>The field that tells the path, as the caller's contract has it; null where it has not.</summary>
    private static (SupergraphView View, OutputField Field)? Find(Exchange exchange, string coordinate)
        => exchange.Caller.Contract is { } contract
            && exchange.Generation.FindView(contract) is { } view
            && coordinate.Split('.') is [{ } type, { } name]
            && (view.Supergraph.ApiSchema.GetType(type) as ObjectType)?.GetField(name) is { } field
                ? (view, field)
                : null;

    private async ValueTask<ClientError?> FetchAsync(Exchange exchange, DownloadTarget target, Uri address)
    {
        exchange.Stage = RequestStage.Execute;
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(address, target.SubgraphPath));
        callerContext.Add(
            new SubgraphRequestHeaders(message),
            target.Subgraph,
            new SubgraphCallContext(exchange.Caller, exchange.RequestId) { TraceParent = SubgraphCallContext.ReadTraceParent(exchange.Http.Request.Headers) },
            Encoding.ASCII.GetBytes("GET " + target.SubgraphPath));
        var started = Time.GetTimestamp();
        var wasAnswered = false;
        using var late = new CancellationTokenSource(timeout, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, exchange.Aborted);
        try
        {
            using var response = await http.SendAsync(message, either.Token);
            wasAnswered = true;
            return await PassAsync(exchange, response, either.Token);
        }
        catch (Exception exception) when (!exchange.Http.Response.HasStarted
            && (exception is HttpRequestException or IOException || (exception is OperationCanceledException && late.IsCancellationRequested)))
        {
            // What was to be the document's headers must not stand on an error.
            exchange.Http.Response.Headers.ETag = default;
            exchange.Http.Response.Headers.ContentDisposition = default;
            return Unavailable();
        }
        finally
        {
            if (wasAnswered)
            {
                Usage.Fetched(exchange.Caller, UsageOperation.Download, target.Subgraph, started);
            }
        }
    }

    private async ValueTask<ClientError?> PassAsync(Exchange exchange, HttpResponseMessage from, CancellationToken cancellationToken)
    {
        switch ((int)from.StatusCode)
        {
            case StatusCodes.Status200OK:
                break;
            case StatusCodes.Status403Forbidden:
                return Forbidden();
            case StatusCodes.Status404NotFound:
                return NotFound();
            case StatusCodes.Status410Gone:
                return ClientError.Http(StatusCodes.Status410Gone, RequestErrorCodes.DocumentGone, "The document was erased for good.");
            default:
                return Unavailable();
        }

        var headers = from.Content.Headers;
        if (headers.ContentLength is not { } length || length > options.MaxBytes || headers.ContentType?.MediaType is not { } type || !MediaTypesThatPass.Contains(type))
        {
            return Unavailable();
        }

        var response = exchange.Http.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = headers.ContentType.ToString();
        response.ContentLength = length;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.ContentDisposition = headers.ContentDisposition?.ToString() is { Length: <= LongestDisposition } disposition ? disposition : "attachment";
        if (from.Headers.ETag is { } tag)
        {
            response.Headers.ETag = tag.ToString();
        }

        await CopyAsync(await from.Content.ReadAsStreamAsync(cancellationToken), response.Body, cancellationToken);
        exchange.Stage = RequestStage.Done;
        return null;
    }

    /// <summary>A piece at a time: no document lies in the gateway's memory as a whole.</summary>
    private static async Task CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Protect(HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers[HeaderNames.XFrameOptions] = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static ClientError Forbidden() => ClientError.Http(StatusCodes.Status403Forbidden, RequestErrorCodes.Forbidden, "The caller may not fetch documents.") with
    {
        Header = ClientError.InsufficientScope,
    };

    private static ClientError NotFound() => ClientError.Http(StatusCodes.Status404NotFound, RequestErrorCodes.NotFound, "There is no such document.");

    private static ClientError Unavailable()
        => ClientError.Http(StatusCodes.Status502BadGateway, RequestErrorCodes.DocumentUnavailable, "The document cannot be fetched now.");
}
