using Gateway.Host.Admission;
using Gateway.Host.Audit;
using Gateway.Host.Http;
using Gateway.Host.Plans;
using Gateway.Host.Preparation;
using Gateway.Host.Sharing;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host;

/// <summary>A request from its first byte to its last. <see cref="RunAsync"/> is the order of the stages; each ends the request by an error.</summary>
internal sealed class RequestPipeline(
    SupergraphState supergraph,
    Identifier identifier,
    TenantAdmission admission,
    RequestReader reader,
    OperationPreparer preparer,
    RequestExecutor executor,
    PlanExposure plans,
    RequestRecorder recorder,
    RequestAuditor auditor,
    TimeProvider time)
{
    private const string RequestIdHeader = "Request-Id";

    public async Task HandleAsync(HttpContext http)
    {
        if (supergraph.Current is not { } generation)
        {
            await ErrorWriter.WriteAsync(http.Response, NotReady(), MediaTypes.Negotiate(http.Request.Headers.Accept), http.RequestAborted);
            return;
        }

        var requestId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        http.Response.Headers[RequestIdHeader] = requestId;
        using var exchange = new Exchange(http, generation, requestId, time.GetTimestamp());
        try
        {
            if (await RunAsync(exchange) is { } error)
            {
                recorder.Refused(exchange, error);
                auditor.Refused(exchange, error);
                await ErrorWriter.WriteAsync(http.Response, error, exchange.MediaType, exchange.Aborted);
            }
        }
        catch (OperationCanceledException) when (exchange.Aborted.IsCancellationRequested)
        {
            recorder.Abandoned(exchange);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            await ErrorWriter.WriteAsync(
                http.Response,
                ClientError.Http(exception.StatusCode, RequestErrorCodes.BadRequest, "The request cannot be read."),
                exchange.MediaType,
                exchange.Aborted);
        }
#pragma warning disable CA1031 // the last line of defence: a fault is logged under the request's id, and nothing of it reaches the client
        catch (Exception exception)
#pragma warning restore CA1031 // the only use
        {
            recorder.Failed(exchange, exception);
            await AnswerFaultAsync(exchange);
        }
        finally
        {
            recorder.Ended(exchange);
        }
    }

    private async ValueTask<ClientError?> RunAsync(Exchange exchange)
        => Negotiate(exchange)
            ?? await IdentifyAsync(exchange)
            ?? ChooseContract(exchange)
            ?? await AdmitAsync(exchange)
            ?? await ReadAsync(exchange)
            ?? await PrepareAsync(exchange)
            ?? Coerce(exchange)
            ?? await AuditAsync(exchange)
            ?? await ExecuteAsync(exchange);

    private static ClientError? Negotiate(Exchange exchange)
    {
        exchange.Stage = RequestStage.Negotiate;
        exchange.MediaType = MediaTypes.Negotiate(exchange.Http.Request.Headers.Accept);
        return ProtocolCheck.Check(exchange.Http.Request, exchange.MediaType);
    }

    private async ValueTask<ClientError?> IdentifyAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Identify;
        var (caller, error) = await identifier.IdentifyAsync(exchange.Http.Request, exchange.RequestId, exchange.Aborted);
        exchange.Caller = caller ?? Caller.Anonymous;
        return error;
    }

    /// <summary>From here on the request sees its contract's view and nothing else.</summary>
    private static ClientError? ChooseContract(Exchange exchange)
    {
        if (exchange.Caller.Contract is { } contract && exchange.Generation.FindView(contract) is { } view)
        {
            exchange.View = view;
            return null;
        }

        return ClientError.Http(StatusCodes.Status403Forbidden, RequestErrorCodes.Forbidden, "The caller has no access to this graph.") with
        {
            Header = ClientError.InsufficientScope,
        };
    }

    private async ValueTask<ClientError?> AdmitAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Admit;
        (exchange.Lease, var error) = await admission.AdmitAsync(exchange.Caller, exchange.Aborted);
        return error;
    }

    private async ValueTask<ClientError?> ReadAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Read;
        var (request, error) = await reader.ReadAsync(exchange.Http.Request, exchange.Aborted);
        exchange.Request = request!;
        return error;
    }

    private async ValueTask<ClientError?> PrepareAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Prepare;
        var prepared = await preparer.PrepareAsync(exchange.View, exchange.Request, exchange.Caller, exchange.Aborted);
        exchange.Prepared = prepared;
        if (prepared.DeniedCoordinates is { } denied)
        {
            recorder.Denied(exchange, denied);
        }

        return prepared.Error ?? CheckMethod(exchange, prepared);
    }

    /// <summary>What a link can do must change nothing.</summary>
    private static ClientError? CheckMethod(Exchange exchange, PreparedOperation prepared)
        => prepared.Operation.Operation is OperationType.Mutation && HttpMethods.IsGet(exchange.Http.Request.Method)
            ? ClientError.Http(StatusCodes.Status405MethodNotAllowed, RequestErrorCodes.MethodNotAllowed, "A mutation is sent by POST.") with
            {
                Header = ("Allow", "POST"),
            }
            : null;

    private static ClientError? Coerce(Exchange exchange)
    {
        exchange.Stage = RequestStage.Coerce;
        var result = VariableCoercion.Coerce(
            exchange.View.Supergraph.ApiSchema,
            exchange.Prepared.Operation,
            exchange.Request.Variables,
            exchange.View.VariableCoercionOptions,
            exchange.Prepared.Source);
        exchange.Variables = result.Variables!;
        return result.Errors.Count == 0 ? null : ClientError.GraphQL([.. result.Errors]);
    }

    private ValueTask<ClientError?> AuditAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Audit;
        return auditor.RecordAsync(exchange);
    }

    private async ValueTask<ClientError?> ExecuteAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Execute;
        var answer = await executor.ExecuteAsync(exchange);
        try
        {
            var response = exchange.Http.Response;
            response.StatusCode = StatusCodes.Status200OK;
            response.ContentType = MediaTypes.ContentType(exchange.MediaType);
            response.Headers.CacheControl = "no-store";
            if (plans.IsShown(exchange))
            {
                await PlanExposure.WriteAsync(answer, exchange);
                exchange.Stage = RequestStage.Done;
                return null;
            }

            response.ContentLength = answer.Length;

            // Once the headers are out, the answer is written straight into the connection's own memory.
            await response.StartAsync(exchange.Aborted);
            if (!await answer.WriteAsync(response.BodyWriter, exchange.Aborted))
            {
                recorder.Abandoned(exchange);
                return null;
            }
        }
        finally
        {
            answer.Release();
        }

        exchange.Stage = RequestStage.Done;
        return null;
    }

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
