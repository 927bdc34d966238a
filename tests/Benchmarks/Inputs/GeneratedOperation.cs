using System.Globalization;
using System.Text;
using GraphQL.TypeSystem;

namespace Benchmarks.Inputs;

/// <summary>Operations over a <see cref="GeneratedSchema"/>, always the same: what the page of a large client asks for.</summary>
internal sealed class GeneratedOperation
{
    private readonly StringBuilder _text = new();
    private readonly Random _random = new(17);
    private int _aliases;

    /// <summary>Writes a query with several root fields, nested selections, fragments on types and arguments.</summary>
    /// <param name="schema">What it asks.</param>
    /// <param name="rootFields">How many root fields it has; each adds about 30 fields.</param>
    public static string Write(Schema schema, int rootFields)
    {
        var operation = new GeneratedOperation();
        operation._text.Append("query Page($first: Int = 10, $after: String, $id: ID!, $since: DateTime) {\n");
        for (var i = 0; i < rootFields; i++)
        {
            var field = schema.QueryType!.Fields[1 + (i * 2) + (i % 2)];
            operation.WriteField(field, depth: 1, alias: $"root{i}");
        }

        operation._text.Append("  again: node(id: $id) { ...named }\n}\n\nfragment named on Named0 {\n  id\n  name\n}\n");
        return operation._text.ToString();
    }

    /// <summary>A query in which many fragments select the same fields at the same places: all of them must merge.</summary>
    public static string WriteOverlapping(int fragments)
    {
        var text = new StringBuilder("query Overlapping($id: ID!) {\n  object0(id: $id) {\n");
        for (var i = 0; i < fragments; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    ...part{i}\n");
        }

        text.Append("  }\n}\n");
        for (var i = 0; i < fragments; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nfragment part{i} on Object0 {{\n  id\n  name(format: \"long\")\n  __typename\n");
            text.Append(CultureInfo.InvariantCulture, $"  first{i}: id\n  ... on Named0 {{ id name(format: \"long\") }}\n}}\n");
        }

        return text.ToString();
    }

    private void WriteField(OutputField field, int depth, string? alias = null)
    {
        Indent(depth);
        if (alias is not null)
        {
            _text.Append(alias).Append(": ");
        }

        _text.Append(field.Name);
        WriteArguments(field);
        if (field.Type.Named is CompositeType type)
        {
            _text.Append(" {\n");
            WriteSelections(type, depth + 1);
            Indent(depth);
            _text.Append('}');
        }

        _text.Append('\n');
    }

    private void WriteSelections(CompositeType type, int depth)
    {
        if (type is not ObjectType objectType)
        {
            Indent(depth);
            _text.Append("__typename\n");
            Indent(depth);
            _text.Append(CultureInfo.InvariantCulture, $"... on {FirstOf(type)} {{ only{_aliases++}: id }}\n");
            return;
        }

        foreach (var field in objectType.Fields)
        {
            if (field.Type.Named.IsLeaf || (depth < 5 && _random.Next(3) > 0))
            {
                WriteField(field, depth);
            }
        }
    }

    private void WriteArguments(OutputField field)
    {
        var given = field.Arguments
            .Select(argument => argument.Name switch
            {
                "first" => argument.Type.IsNonNull ? "first: 20" : "first: $first",
                "after" => "after: $after",
                "id" => "id: $id",
                "since" => "since: $since",
                "filter" => "filter: { states: [OPEN, DRAFT], text: \"open issues\", limit: 50 }",
                _ => null,
            })
            .OfType<string>()
            .ToArray();
        if (given.Length > 0)
        {
            _text.Append('(').AppendJoin(", ", given).Append(')');
        }
    }

    // Objects stand six to a group, and the first of a group is a value of its abstract type.
    private static string FirstOf(CompositeType type) => $"Object{int.Parse(type.Name["Named".Length..], CultureInfo.InvariantCulture) * 6}";

    private void Indent(int depth) => _text.Append(' ', depth * 2);
}
