using System.Text.Json;

namespace Gateway.Host.Admission;

/// <summary>
/// Puts into <c>extensions.cost</c> of an answer what it was estimated to cost, what it did by the same weights, and what the tenant has left
/// of its budget; null where there is none.
/// </summary>
internal sealed class CostReport(CostOptions options)
{
    /// <summary>HotChocolate's, whose clients know it.</summary>
    public const string HeaderName = "GraphQL-Cost";
    public const string HeaderValue = "report";

    public bool IsShown(Exchange exchange)
        => exchange.EstimatedCost is not null
            && (options.Report is CostReporting.Always || (options.Report is CostReporting.OnRequest && IsAsked(exchange.Http.Request)));

    public static void Write(Exchange exchange, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("cost"u8);
        Write("estimated"u8, exchange.EstimatedCost, writer);
        Write("executed"u8, exchange.ExecutedCost, writer);
        Write("budgetRemaining"u8, exchange.CostBudgetRemaining, writer);
        writer.WriteEndObject();
    }

    private static void Write(ReadOnlySpan<byte> name, long? value, Utf8JsonWriter writer)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static bool IsAsked(HttpRequest request)
        => request.Headers.TryGetValue(HeaderName, out var values) && values is [{ } value] && value.Equals(HeaderValue, StringComparison.OrdinalIgnoreCase);
}
