using System.Globalization;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>@listSize describes a list: its own or, by <c>sizedFields</c>, lists below; sizes are given by integer arguments.</summary>
/// <seealso href="https://specs.apollo.dev/cost/v0.1">cost v0.1</seealso>
internal static class ListSizeUsage
{
    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            foreach (var field in type.Fields)
            {
                foreach (var directive in context.Subgraph.Applied(field.Directives, FederationDirectives.ListSize))
                {
                    CheckField(context, field, directive);
                }
            }
        }
    }

    private static void CheckField(SubgraphRuleContext context, OutputField field, DirectiveNode directive)
    {
        var sizedFields = Strings(directive.GetArgument("sizedFields"));
        if (!field.Type.IsList && sizedFields.Count == 0)
        {
            context.Error(
                FederationErrorCodes.ListSizeAppliedToNonList,
                field.Coordinate,
                $"@listSize on \"{field.Coordinate}\" describes no list: the field is of type \"{field.Type}\". Name the lists below it in \"sizedFields\".");
        }

        if (directive.GetArgument("assumedSize") is IntValueNode size && size.Value.StartsWith('-'))
        {
            context.Error(
                FederationErrorCodes.ListSizeInvalidAssumedSize,
                field.Coordinate,
                string.Create(CultureInfo.InvariantCulture, $"@listSize on \"{field.Coordinate}\" assumes a size of {size.Value}: it must not be negative."));
        }

        foreach (var path in Strings(directive.GetArgument("slicingArguments")))
        {
            CheckSlicingArgument(context, field, path);
        }

        foreach (var name in sizedFields)
        {
            CheckSizedField(context, field, name);
        }
    }

    /// <summary>A slicing argument may be a path into input objects, for example <c>input.pagination.first</c>.</summary>
    private static void CheckSlicingArgument(SubgraphRuleContext context, OutputField field, string path)
    {
        var parts = path.Split('.');
        var value = field.GetArgument(parts[0]);
        for (var i = 1; i < parts.Length && value is not null; i++)
        {
            value = (value.Type.Named as InputObjectType)?.Fields.FirstOrDefault(inner => inner.Name == parts[i]);
        }

        if (value?.Type.Nullable is not ScalarType { Name: "Int" })
        {
            context.Error(
                FederationErrorCodes.ListSizeInvalidSlicingArgument,
                field.Coordinate,
                $"@listSize on \"{field.Coordinate}\" names the slicing argument \"{path}\", which is not an argument of type Int. Name one that is.");
        }
    }

    /// <summary>A sized field may be a nested selection, for example <c>results { page }</c>.</summary>
    private static void CheckSizedField(SubgraphRuleContext context, OutputField field, string text)
    {
        var problem = field.Type.Named is FieldContainerType type ? FindProblem(type, text) : $"\"{field.Type}\" has no fields";
        if (problem is not null)
        {
            context.Error(
                FederationErrorCodes.ListSizeInvalidSizedField,
                field.Coordinate,
                $"@listSize on \"{field.Coordinate}\" names the sized field \"{text}\": {problem}. Name a field of list type below it.");
        }
    }

    private static string? FindProblem(FieldContainerType type, string text)
    {
        try
        {
            return FindProblem(type, Utf8GraphQLParser.ParseSelectionSet(text));
        }
        catch (SyntaxException exception)
        {
            return exception.Message;
        }
    }

    private static string? FindProblem(FieldContainerType type, SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is not FieldNode node || type.GetField(node.Name) is not { } field)
            {
                return $"\"{type.Name}\" has no such field";
            }

            if (node.SelectionSet is null)
            {
                if (!field.Type.IsList)
                {
                    return $"\"{field.Coordinate}\" is not a list";
                }
            }
            else if (field.Type.Named is not FieldContainerType below)
            {
                return $"\"{field.Coordinate}\" has no fields";
            }
            else if (FindProblem(below, node.SelectionSet) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static List<string> Strings(ValueNode? value) => value switch
    {
        StringValueNode text => [text.Value],
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)],
        _ => [],
    };
}
