using System.Buffers;
using System.Text.Json;
using Gateway.Execution;
using Gateway.Planning;

namespace Gateway.Host.Plans;

/// <summary>
/// Puts the plan of an operation into <c>extensions.queryPlan</c> of its answer: where the operator turned it on, for a caller who holds the
/// scope, and who asks for it. To everybody else the answer is the same as without the header. The plan is the one after authorization:
/// it has no values, and nothing of fields that the caller may not see.
/// </summary>
internal sealed class PlanExposure(PlanExposureOptions options)
{
    public const string HeaderName = "Gateway-Query-Plan";
    public const string HeaderValue = "include";

    public bool IsShown(Exchange exchange)
        => options.Expose && exchange.Caller.Scopes.Contains(options.Scope) && IsAsked(exchange.Http.Request);

    /// <summary>Writes the answer with the plan. The answer may be shared with requests that do not see the plan, and stays as it is.</summary>
    public static async ValueTask WriteAsync(ExecutionAnswer answer, Exchange exchange)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        answer.Write(body);

        // The answer is an object that has data at least: its last brace gives way to one entry more.
        var rest = new ArrayBufferWriter<byte>(1024);
        rest.Write(",\"extensions\":"u8);
        using (var writer = new Utf8JsonWriter(rest))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("queryPlan"u8);
            QueryPlanJson.Write(exchange.Prepared.Plan.Plan, writer);
            writer.WriteEndObject();
        }

        rest.Write("}"u8);
        var response = exchange.Http.Response;
        response.ContentLength = body.WrittenCount - 1 + rest.WrittenCount;
        _ = await response.BodyWriter.WriteAsync(body.WrittenMemory[..^1], exchange.Aborted);
        _ = await response.BodyWriter.WriteAsync(rest.WrittenMemory, exchange.Aborted);
    }

    private static bool IsAsked(HttpRequest request)
        => request.Headers.TryGetValue(HeaderName, out var values) && values is [{ } value] && value.Equals(HeaderValue, StringComparison.OrdinalIgnoreCase);
}
