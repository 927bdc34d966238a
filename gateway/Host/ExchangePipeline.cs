using Gateway.Host.Audit;
using Gateway.Host.Http;
using Gateway.Host.Metering;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Metering.Counting;

namespace Gateway.Host;

/// <summary>
/// What every request has around its stages: the supergraph that it finishes on, its id, and that it is recorded however it ends, with an
/// answer that says nothing of a fault's inside.
/// </summary>
internal abstract class ExchangePipeline(SupergraphState supergraph, RequestRecorder recorder, RequestAuditor auditor, UsageRecorder usage, TimeProvider time)
{
    private const string RequestIdHeader = "Request-Id";

    protected RequestRecorder Recorder { get; } = recorder;

    protected RequestAuditor Auditor { get; } = auditor;

    protected UsageRecorder Usage { get; } = usage;

    protected TimeProvider Time { get; } = time;

    /// <summary>What usage calls requests of this path; null: by their documents.</summary>
    protected virtual UsageOperation? PathOperation => null;

    public async Task HandleAsync(HttpContext http)
    {
        if (supergraph.Current is not { } generation)
        {
            await ErrorWriter.WriteAsync(http.Response, NotReady(), MediaTypes.Negotiate(http.Request.Headers.Accept), http.RequestAborted);
            return;
        }

        var requestId = Guid.CreateVersion7(Time.GetUtcNow()).ToString("N");
        http.Response.Headers[RequestIdHeader] = requestId;
        using var exchange = new Exchange(http, generation, requestId, Time.GetTimestamp()) { PathOperation = PathOperation };
        try
        {
            if (await RunAsync(exchange) is { } error)
            {
                exchange.Refusal = error;
                Recorder.Refused(exchange, error);
                Auditor.Refused(exchange, error);
                await ErrorWriter.WriteAsync(http.Response, error, exchange.MediaType, exchange.Aborted);
            }
        }
        catch (OperationCanceledException) when (exchange.Aborted.IsCancellationRequested)
        {
            Recorder.Abandoned(exchange);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            exchange.Refusal = ClientError.Http(exception.StatusCode, RequestErrorCodes.BadRequest, "The request cannot be read.");
            await ErrorWriter.WriteAsync(http.Response, exchange.Refusal, exchange.MediaType, exchange.Aborted);
        }
#pragma warning disable CA1031 // the last line of defence: a fault is logged under the request's id, and nothing of it reaches the client
        catch (Exception exception)
#pragma warning restore CA1031 // the only use
        {
            exchange.HasFailed = true;
            Recorder.Failed(exchange, exception);
            await AnswerFaultAsync(exchange);
        }
        finally
        {
            Recorder.Ended(exchange);
            Usage.Ended(exchange);
        }
    }

    /// <summary>The stages.</summary>
    /// <returns>Why the request ends without what it asks for; null where it was answered.</returns>
    protected abstract ValueTask<ClientError?> RunAsync(Exchange exchange);

    private static async Task AnswerFaultAsync(Exchange exchange)
    {
        if (exchange.Http.Response.HasStarted)
        {
            // Part of an answer is out: a cut connection is the only honest end.
            exchange.Http.Abort();
            return;
        }

        await ErrorWriter.WriteAsync(
            exchange.Http.Response,
            ClientError.Http(
                StatusCodes.Status500InternalServerError,
                RequestErrorCodes.Internal,
                $"The gateway failed. The operator finds the reason under request id {exchange.RequestId}."),
            exchange.MediaType,
            exchange.Aborted);
    }

    private static ClientError NotReady()
        => ClientError.Http(StatusCodes.Status503ServiceUnavailable, RequestErrorCodes.NotReady, "The gateway has no supergraph yet.") with
        {
            Header = ("Retry-After", "1"),
        };
}
