using System.Collections.Immutable;
using System.Text.Json;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>
/// A plan as JSON, for tools: <c>operation</c>, <c>operationName</c> and <c>fetches</c>, each with what is sent to whom (<c>subgraph</c>,
/// absent for the gateway's own introspection; <c>document</c>, <c>variables</c>), what it waits for (<c>dependsOn</c>), when it is sent
/// (<c>conditions</c>) and for which objects (<c>lookups</c>; one with <c>insteadOf</c> is for the objects that the lookup of that <c>number</c> could not ask for because their key is
/// null). It holds no value of a variable.
/// </summary>
public static class QueryPlanJson
{
    public static void Write(QueryPlan plan, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("operation"u8, plan.Operation.ToString().ToLowerInvariant());
        if (plan.OperationName is not null)
        {
            writer.WriteString("operationName"u8, plan.OperationName);
        }

        writer.WriteStartArray("fetches"u8);
        foreach (var fetch in plan.Fetches)
        {
            Write(fetch, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(FetchNode fetch, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, fetch.Id);
        if (fetch.Subgraph is not null)
        {
            writer.WriteString("subgraph"u8, fetch.Subgraph);
        }

        if (fetch.Path is not null)
        {
            writer.WriteString("path"u8, fetch.Path.ToString());
        }

        writer.WriteString("document"u8, fetch.OperationText);
        WriteTexts("variables"u8, fetch.Variables, writer);
        writer.WriteStartArray("dependsOn"u8);
        foreach (var dependency in fetch.DependsOn)
        {
            writer.WriteNumberValue(dependency);
        }

        writer.WriteEndArray();
        Write(fetch.Conditions, writer);
        writer.WriteStartArray("lookups"u8);
        foreach (var lookup in fetch.Lookups)
        {
            Write(lookup, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(EntityLookup lookup, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("path"u8, lookup.Path.ToString());
        writer.WriteString("representation"u8, lookup.Representation.Print(indented: false));
        if (!lookup.Alternatives.IsEmpty)
        {
            WriteTexts("alternatives"u8, [.. lookup.Alternatives.Select(alternative => alternative.Representation.Print(indented: false))], writer);
        }

        if (lookup.Number is { } number)
        {
            writer.WriteNumber("number"u8, number);
        }

        if (lookup.InsteadOf is { } other)
        {
            writer.WriteNumber("insteadOf"u8, other);
        }

        if (lookup.RepresentationTypeName is not null)
        {
            writer.WriteString("representationTypeName"u8, lookup.RepresentationTypeName);
        }

        writer.WriteString("selections"u8, lookup.Selections.Print(indented: false));
        writer.WriteStartArray("contexts"u8);
        foreach (var context in lookup.Contexts)
        {
            Write(context, lookup.Path, writer);
        }

        writer.WriteEndArray();
        Write(lookup.Conditions, writer);
        writer.WriteEndObject();
    }

    private static void Write(ContextVariable context, FetchPath path, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("variable"u8, context.Variable);
        writer.WriteString("type"u8, context.Type);
        writer.WriteStartArray("sources"u8);
        foreach (var source in context.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("path"u8, new FetchPath(path.Segments[..source.Depth]).ToString());
            WriteTexts("types"u8, source.TypeNames, writer);
            writer.WriteString("selection"u8, source.Selection.Print(indented: false));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(ImmutableArray<PlanCondition> conditions, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("conditions"u8);
        foreach (var condition in conditions)
        {
            writer.WriteStartObject();
            writer.WriteString("variable"u8, condition.Variable);
            writer.WriteBoolean("is"u8, condition.Expected);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(ReadOnlySpan<byte> name, ImmutableArray<string> texts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
