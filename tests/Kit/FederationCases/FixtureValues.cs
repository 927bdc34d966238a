using System.Text.Json.Nodes;

namespace Tests.Kit.FederationCases;

/// <summary>Turns the VALUEs of one subgraph's data into what its resolvers return.</summary>
/// <param name="spec">The subgraph's part of <c>data.json</c>.</param>
/// <param name="state">The suite's state, shared by its subgraphs.</param>
internal sealed class FixtureValues(JsonObject spec, JsonObject state)
{
    private static readonly JsonObject Empty = [];

    /// <summary>The value of a root field.</summary>
    public object? ResolveRoot(string rootType, string field, JsonObject arguments)
        => Evaluate(spec[rootType]?[field], arguments, Empty, Empty);

    /// <summary>The value of a field of an object.</summary>
    public object? ResolveField(FixtureObject source, string field, JsonObject arguments)
        => Evaluate(source.Data[field], arguments, source.Representation, Empty);

    /// <summary>The entity of a representation; null where the subgraph does not know it.</summary>
    public object? ResolveReference(JsonObject representation)
    {
        var lookup = spec["entities"]?[(string?)representation["__typename"] ?? ""]?.AsObject();
        if (lookup is null)
        {
            return null;
        }

        var entry = lookup["byKey"]?.AsArray()
            .FirstOrDefault(candidate => candidate!["keys"]!.AsArray().Any(key => FixturePattern.Matches(key, representation)));
        return Evaluate(entry is null ? lookup["otherwise"] : entry["value"], Empty, representation, representation);
    }

    /// <param name="value">The VALUE.</param>
    /// <param name="arguments">The field's arguments after defaults.</param>
    /// <param name="seen">The representation that table rows look at.</param>
    /// <param name="given">The representation handed to the objects made here.</param>
    private object? Evaluate(JsonNode? value, JsonObject arguments, JsonObject seen, JsonObject given) => value switch
    {
        null => null,
        JsonArray list => list.Select(item => Evaluate(item, arguments, seen, given)).ToArray(),
        JsonObject form => EvaluateForm(form, arguments, seen, given),
        _ => value,
    };

    private object? EvaluateForm(JsonObject form, JsonObject arguments, JsonObject seen, JsonObject given)
    {
        if (form["$ref"] is { } label)
        {
            return Evaluate(spec["objects"]![(string)label!], arguments, seen, given);
        }

        if (form["$error"] is { } message)
        {
            throw new FixtureFieldException((string)message!);
        }

        if (form["$rep"] is { } key)
        {
            return Evaluate(seen[(string)key!], arguments, seen, given);
        }

        if (form["$arg"] is { } argument)
        {
            return Evaluate(arguments[(string)argument!], arguments, seen, given);
        }

        if (form.ContainsKey("$echo"))
        {
            return new FixtureObject(seen, given);
        }

        return form["$table"] is JsonArray rows
            ? EvaluateTable(rows, form["else"], arguments, seen, given)
            : new FixtureObject(form, given);
    }

    private object? EvaluateTable(JsonArray rows, JsonNode? otherwise, JsonObject arguments, JsonObject seen, JsonObject given)
    {
        foreach (var row in rows)
        {
            var when = row!["when"];
            if (FixturePattern.Matches(when?["args"] ?? Empty, arguments)
                && FixturePattern.Matches(when?["rep"] ?? Empty, seen)
                && FixturePattern.Matches(when?["state"] ?? Empty, state))
            {
                foreach (var (name, assigned) in row["set"]?.AsObject() ?? Empty)
                {
                    state[name] = assigned?.DeepClone();
                }

                return Evaluate(row["then"], arguments, seen, given);
            }
        }

        return Evaluate(otherwise, arguments, seen, given);
    }
}
