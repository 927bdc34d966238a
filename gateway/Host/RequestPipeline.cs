using Gateway.Execution;
using Gateway.Host.Admission;
using Gateway.Host.Audit;
using Gateway.Host.Http;
using Gateway.Host.Metering;
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
    DemandControl demand,
    RequestExecutor executor,
    PlanExposure plans,
    CostReport costs,
    RequestRecorder recorder,
    RequestAuditor auditor,
    UsageRecorder usage,
    TimeProvider time)
    : ExchangePipeline(supergraph, recorder, auditor, usage, time)
{
    protected override async ValueTask<ClientError?> RunAsync(Exchange exchange)
        => Negotiate(exchange)
            ?? await IdentifyAsync(exchange)
            ?? ChooseContract(exchange)
            ?? await AdmitAsync(exchange)
            ?? await ReadAsync(exchange)
            ?? await PrepareAsync(exchange)
            ?? Coerce(exchange)
            ?? Charge(exchange)
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
            Recorder.Denied(exchange, denied);
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

    private ClientError? Charge(Exchange exchange)
    {
        exchange.Stage = RequestStage.Charge;
        return demand.Charge(exchange);
    }

    private ValueTask<ClientError?> AuditAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Audit;
        return Auditor.RecordAsync(exchange);
    }

    private async ValueTask<ClientError?> ExecuteAsync(Exchange exchange)
    {
        exchange.Stage = RequestStage.Execute;
        var answer = await executor.ExecuteAsync(exchange);
        try
        {
            exchange.ExecutedCost = answer.Result.Cost;
            if (answer.AuditedReads.Count > 0 && await AuditAnswerAsync(exchange, answer.AuditedReads) is { } error)
            {
                return error;
            }

            var response = exchange.Http.Response;
            response.StatusCode = StatusCodes.Status200OK;
            response.ContentType = MediaTypes.ContentType(exchange.MediaType);
            response.Headers.CacheControl = "no-store";
            var (showsPlan, showsCost) = (plans.IsShown(exchange), costs.IsShown(exchange));
            if (showsPlan || showsCost)
            {
                await ExtendedAnswer.WriteAsync(answer, exchange, showsPlan ? PlanExposure.Write : null, showsCost ? CostReport.Write : null);
                exchange.Stage = RequestStage.Done;
                return null;
            }

            response.ContentLength = answer.Length;

            // Once the headers are out, the answer is written straight into the connection's own memory.
            await response.StartAsync(exchange.Aborted);
            if (!await answer.WriteAsync(response.BodyWriter, exchange.Aborted))
            {
                Recorder.Abandoned(exchange);
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

    /// <summary>Nothing of the answer is out yet.</summary>
    private async ValueTask<ClientError?> AuditAnswerAsync(Exchange exchange, IReadOnlyCollection<AuditedRead> reads)
    {
        exchange.Stage = RequestStage.Audit;
        var error = await Auditor.RecordAnswerAsync(exchange, reads);
        exchange.Stage = error is null ? RequestStage.Execute : RequestStage.Audit;
        return error;
    }
}
