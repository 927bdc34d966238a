using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>A context is set by a type and read by an argument further down, one value at a time.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/use-contexts">Contexts</seealso>
internal static class ContextUsage
{
    public static void Check(SubgraphRuleContext context)
    {
        var contexts = CollectContexts(context);
        foreach (var type in context.Containers)
        {
            foreach (var field in type.Fields)
            {
                foreach (var argument in field.Arguments)
                {
                    foreach (var directive in context.Subgraph.Applied(argument.Directives, FederationDirectives.FromContext))
                    {
                        CheckArgument(context, contexts, field, $"{field.Coordinate}({argument.Name}:)", directive);
                    }
                }
            }
        }
    }

    private static Dictionary<string, List<CompositeType>> CollectContexts(SubgraphRuleContext context)
    {
        var contexts = new Dictionary<string, List<CompositeType>>(StringComparer.Ordinal);
        foreach (var type in context.Schema.Types)
        {
            if (type is not CompositeType composite)
            {
                continue;
            }

            foreach (var directive in context.Subgraph.Applied(type.Directives, FederationDirectives.Context))
            {
                if (directive.GetArgument("name") is not StringValueNode name || !IsName(name.Value))
                {
                    context.Error(
                        FederationErrorCodes.ContextNameInvalid,
                        type.Name,
                        $"The context that \"{type.Name}\" sets needs a name of letters and digits that begins with a letter, without \"_\".");
                    continue;
                }

                if (!contexts.TryGetValue(name.Value, out var types))
                {
                    contexts.Add(name.Value, types = []);
                }

                types.Add(composite);
            }
        }

        return contexts;
    }

    private static void CheckArgument(
        SubgraphRuleContext context,
        Dictionary<string, List<CompositeType>> contexts,
        OutputField field,
        string coordinate,
        DirectiveNode directive)
    {
        var text = directive.GetArgument("field") is StringValueNode value ? value.Value.Trim() : "";
        var end = 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        if (!text.StartsWith('$') || end == 1 || string.IsNullOrWhiteSpace(text[end..]))
        {
            context.Error(
                FederationErrorCodes.NoContextInSelection,
                coordinate,
                $"@fromContext on \"{coordinate}\" must name a context and a selection, for example \"$user {{ currency }}\".");
            return;
        }

        var name = text[1..end];
        if (!IsName(name))
        {
            return;
        }

        if (!contexts.TryGetValue(name, out var types))
        {
            context.Error(
                FederationErrorCodes.ContextNotSet,
                coordinate,
                $"@fromContext on \"{coordinate}\" reads the context \"{name}\", which no type of this subgraph sets: add @context(name: \"{name}\") to one.");
            return;
        }

        foreach (var type in types)
        {
            if (FindProblem(context.Schema, type, text[end..]) is { } problem)
            {
                context.Error(
                    FederationErrorCodes.ContextInvalidSelection,
                    coordinate,
                    $"@fromContext on \"{coordinate}\" reads the context \"{name}\" with a selection that is not one field of \"{type.Name}\": {problem}.");
            }
        }

        if (!context.Subgraph.KeysOf(field.DeclaringType).Any(key => key.IsResolvable))
        {
            context.Error(
                FederationErrorCodes.ContextNoResolvableKey,
                coordinate,
                $"\"{field.DeclaringType.Name}\" has the contextual argument \"{coordinate}\" but no resolvable @key: add one.");
        }
    }

    private static string? FindProblem(Schema schema, CompositeType type, string selection)
    {
        SelectionSetNode selections;
        try
        {
            var text = selection.Trim();
            selections = Utf8GraphQLParser.ParseSelectionSet(text.StartsWith('{') && text.EndsWith('}') ? text[1..^1] : text);
        }
        catch (SyntaxException exception)
        {
            return exception.Message;
        }

        return FindProblem(schema, type, selections);
    }

    private static string? FindProblem(Schema schema, CompositeType type, SelectionSetNode selections)
    {
        var fields = selections.Selections.OfType<FieldNode>().ToList();
        if (fields.Count > 1 || (fields.Count == 1 && selections.Selections.Count > 1))
        {
            return "it selects more than one field";
        }

        if (fields is [var node])
        {
            if (node.Alias is not null || !node.Directives.IsEmpty)
            {
                return "it has an alias or a directive";
            }

            if ((type as FieldContainerType)?.GetField(node.Name) is not { } field)
            {
                return $"\"{type.Name}\" has no field \"{node.Name}\"";
            }

            return (field.Type.Named, node.SelectionSet) switch
            {
                (CompositeType below, { } inner) => FindProblem(schema, below, inner),
                (CompositeType, null) => $"\"{field.Coordinate}\" needs a selection",
                (_, { }) => $"\"{field.Coordinate}\" cannot have a selection",
                _ => null,
            };
        }

        var applicable = selections.Selections.OfType<InlineFragmentNode>()
            .Where(fragment => fragment.TypeCondition is { } condition
                && schema.GetType<CompositeType>(condition.Name) is { } conditionType
                && schema.DoTypesOverlap(type, conditionType))
            .ToList();
        return applicable.Count == 0
            ? "no part of it applies"
            : applicable.Select(fragment => FindProblem(schema, schema.GetType<CompositeType>(fragment.TypeCondition!.Name)!, fragment.SelectionSet))
                .FirstOrDefault(problem => problem is not null);
    }

    private static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
