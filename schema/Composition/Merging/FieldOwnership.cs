using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Says which subgraphs resolve a field, and how; nothing is said where all that have the type simply do.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/#@join__field">join v0.3, @join__field</seealso>
internal static class FieldOwnership
{
    public static void Add(
        MergeState state,
        MergedField merged,
        FieldContainerType?[] parents,
        OutputField?[] fields,
        bool isSameType,
        FieldOverrides overrides)
    {
        if (!IsNeeded(state, parents, fields, isSameType, overrides))
        {
            return;
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is not { } field || overrides.IsUnused(i))
            {
                continue;
            }

            var subgraph = state.Subgraphs[i];
            merged.Directives.Add(Nodes.Directive(
                JoinDirectives.Field,
                ("graph", Nodes.Enum(state.GraphNames[i])),
                ("requires", Text(subgraph.RequiresOf(field)?.Text)),
                ("provides", Text(subgraph.ProvidesOf(field)?.Text)),
                ("type", isSameType ? null : Nodes.String(field.Type.ToString())),
                ("external", subgraph.IsExternal(field) ? Nodes.Boolean(true) : null),
                ("override", Text(OverrideResolution.SourceOf(subgraph, field))),
                ("usedOverridden", overrides.IsUsed(i) ? Nodes.Boolean(true) : null),
                ("overrideLabel", Text(overrides.LabelOf(i))),
                ("contextArguments", ContextArguments(subgraph, field))));
        }
    }

    /// <summary>The same for an input field, of which only presence and type can differ.</summary>
    public static void Add(MergeState state, MergedInputValue merged, InputObjectType?[] parents, InputValue?[] fields, bool isSameType)
    {
        var isEverywhere = parents.Zip(fields).All(pair => (pair.First is null) == (pair.Second is null));
        if (isSameType && isEverywhere)
        {
            return;
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } field)
            {
                merged.Directives.Add(Nodes.Directive(
                    JoinDirectives.Field,
                    ("graph", Nodes.Enum(state.GraphNames[i])),
                    ("type", isSameType ? null : Nodes.String(field.Type.ToString()))));
            }
        }
    }

    private static bool IsNeeded(
        MergeState state,
        FieldContainerType?[] parents,
        OutputField?[] fields,
        bool isSameType,
        FieldOverrides overrides)
    {
        if (!isSameType || overrides.IsAny)
        {
            return true;
        }

        var parentName = fields.First(field => field is not null)!.DeclaringType.Name;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } field)
            {
                var subgraph = state.Subgraphs[i];
                if (subgraph.IsExternal(field) || subgraph.RequiresOf(field) is not null || subgraph.ProvidesOf(field) is not null || subgraph.ContextualArgumentsOf(field).Count > 0)
                {
                    return true;
                }
            }
            else if (parents[i] is not null || parentName == "Query")
            {
                return true;
            }
        }

        return false;
    }

    /// <seealso href="https://specs.apollo.dev/join/v0.5/#ContextArgument">join v0.5, ContextArgument</seealso>
    private static ListValueNode? ContextArguments(Subgraph subgraph, OutputField field)
    {
        var arguments = subgraph.ContextualArgumentsOf(field);
        return arguments.Count == 0
            ? null
            : Nodes.List(arguments.Select(argument => new ObjectValueNode(default, [
                new ObjectFieldNode(default, "context", Nodes.String(ContextNames.InSupergraph(subgraph, argument.Context))),
                new ObjectFieldNode(default, "name", Nodes.String(argument.Argument.Name)),
                new ObjectFieldNode(default, "type", Nodes.String(argument.Argument.Type.ToString())),
                new ObjectFieldNode(default, "selection", Nodes.String(argument.Selection))])));
    }

    private static StringValueNode? Text(string? text) => text is null ? null : Nodes.String(text);
}
