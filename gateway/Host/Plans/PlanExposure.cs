using System.Text.Json;
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

    public static void Write(Exchange exchange, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("queryPlan"u8);
        QueryPlanJson.Write(exchange.Prepared.Plan.Plan, writer);
    }

    private static bool IsAsked(HttpRequest request)
        => request.Headers.TryGetValue(HeaderName, out var values) && values is [{ } value] && value.Equals(HeaderValue, StringComparison.OrdinalIgnoreCase);
}
