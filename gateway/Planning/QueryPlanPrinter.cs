using System.Collections.Immutable;
using System.Text;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>A plan as text: what is asked of whom, behind what, and for which objects.</summary>
/// <example>
/// <code>
/// query
/// fetch 0 from products
///   { topProducts { upc } }
/// fetch 1 from reviews after 0
///   topProducts.@ as Product { upc }
///     { ... on Product { reviews { id } } }
/// </code>
/// </example>
public static class QueryPlanPrinter
{
    public static string Print(QueryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder();
        text.Append(plan.Operation.ToString().ToLowerInvariant());
        if (plan.OperationName is not null)
        {
            text.Append(' ').Append(plan.OperationName);
        }

        return text.Append('\n').Append(Print(plan.Fetches)).ToString();
    }

    internal static string Print(ImmutableArray<FetchNode> fetches)
    {
        var text = new StringBuilder();
        foreach (var fetch in fetches)
        {
            Print(fetch, fetches, text);
        }

        return text.ToString();
    }

    private static void Print(FetchNode fetch, ImmutableArray<FetchNode> fetches, StringBuilder text)
    {
        text.Append("fetch ").Append(fetch.Id).Append(fetch.Subgraph is null ? " from the gateway" : $" from {fetch.Subgraph}");
        if (!fetch.DependsOn.IsEmpty)
        {
            text.Append(" after ").AppendJoin(", ", fetch.DependsOn);
        }

        Print(fetch.Conditions, text);
        text.Append('\n');
        if (fetch.Path is not null)
        {
            text.Append("  at ").Append(fetch.Path).Append('\n');
        }

        if (fetch.Selections is not null)
        {
            Print(fetch.Selections, text, "  ");
        }

        foreach (var lookup in fetch.Lookups)
        {
            text.Append("  ").Append(lookup.Path);
            if (lookup.RepresentationTypeName is not null)
            {
                text.Append(" as ").Append(lookup.RepresentationTypeName);
            }

            text.Append(' ');
            Write(lookup.Representation, text);
            foreach (var alternative in lookup.Alternatives)
            {
                text.Append(" else ");
                Write(alternative.Representation, text);
            }

            if (lookup.InsteadOf is { } number)
            {
                text.Append(" where ");
                Write(fetches.SelectMany(other => other.Lookups).First(other => other.Number == number).Representation, text);
                text.Append(" is null");
            }

            Print(lookup.Conditions, text);
            text.Append('\n');
            foreach (var context in lookup.Contexts)
            {
                Print(context, lookup.Path, text);
            }

            Print(lookup.Selections, text, "    ");
        }
    }

    private static void Print(ContextVariable context, FetchPath path, StringBuilder text)
    {
        text.Append("    with $").Append(context.Variable).Append(": ").Append(context.Type);
        for (var i = 0; i < context.Sources.Length; i++)
        {
            var source = context.Sources[i];
            text.Append(i == 0 ? " from " : " else ");
            text.Append(source.Depth == 0 ? "the root" : new FetchPath(path.Segments[..source.Depth]).ToString());
            text.Append(source.TypeNames.IsEmpty ? " " : $" as [{string.Join(", ", source.TypeNames)}] ");
            Write(source.Selection, text);
        }

        text.Append('\n');
    }

    private static void Print(ImmutableArray<PlanCondition> conditions, StringBuilder text)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            text.Append(i == 0 ? " if " : " and ").Append(conditions[i].Expected ? "$" : "not $").Append(conditions[i].Variable);
        }
    }

    private static void Print(SelectionSetNode selections, StringBuilder text, string indent)
    {
        text.Append(indent);
        Write(selections, text);
        text.Append('\n');
    }

    /// <summary>On one line, with spaces where a person wants them.</summary>
    private static void Write(SelectionSetNode selections, StringBuilder text)
    {
        text.Append("{ ");
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var head = new FieldNode(default, field.Alias, field.Name, field.Arguments, field.Directives, null);
                    text.Append(head.Print()).Append(' ');
                    WriteBelow(field.SelectionSet, text);
                    break;
                case InlineFragmentNode fragment:
                    text.Append("... ");
                    if (fragment.TypeCondition is not null)
                    {
                        text.Append("on ").Append(fragment.TypeCondition.Name).Append(' ');
                    }

                    foreach (var directive in fragment.Directives)
                    {
                        text.Append(directive.Print()).Append(' ');
                    }

                    WriteBelow(fragment.SelectionSet, text);
                    break;
            }
        }

        text.Append('}');
    }

    private static void WriteBelow(SelectionSetNode? selections, StringBuilder text)
    {
        if (selections is not null)
        {
            Write(selections, text);
            text.Append(' ');
        }
    }
}
