using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges a field's arguments: the supergraph has those that all declarations have.</summary>
internal static class ArgumentsMerger
{
    public static void Merge(MergeState state, MergedField field, OutputField?[] fields, string coordinate)
    {
        var names = fields.OfType<OutputField>()
            .SelectMany(source => source.Arguments)
            .Select(argument => argument.Name)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var arguments = fields.Select(source => source?.GetArgument(name)).ToArray();
            var argumentCoordinate = $"{coordinate}({name}:)";
            if (IsContextual(state, arguments))
            {
                LeaveOutContextual(state, fields, arguments, argumentCoordinate);
            }
            else if (IsEverywhere(state, fields, arguments, argumentCoordinate))
            {
                field.Arguments.Add(Merge(state, arguments, name, argumentCoordinate));
            }
        }
    }

    private static MergedInputValue Merge(MergeState state, InputValue?[] arguments, string name, string coordinate)
    {
        var merged = new MergedInputValue(name);
        ElementMerger.MergeDescription(state, merged, coordinate, arguments, argument => argument.Description);
        AppliedDirectivesMerger.Merge(state, merged.Directives, coordinate, arguments, argument => argument.Directives);
        merged.Type = TypeReferences.Merge(
            state,
            [.. arguments.Select(argument => argument?.Type)],
            coordinate,
            isInput: true,
            FederationErrorCodes.FieldArgumentTypeMismatch).Node;
        merged.DefaultValue = DefaultValues.Merge(state, arguments, coordinate, FederationErrorCodes.FieldArgumentDefaultMismatch);
        return merged;
    }

    private static bool IsEverywhere(MergeState state, OutputField?[] fields, InputValue?[] arguments, string coordinate)
    {
        var missing = Enumerable.Range(0, fields.Length).Where(index => fields[index] is not null && arguments[index] is null).ToList();
        if (missing.Count == 0)
        {
            return true;
        }

        var requiring = Enumerable.Range(0, fields.Length).Where(index => arguments[index] is { IsRequired: true }).ToList();
        if (requiring.Count > 0)
        {
            state.Context.Error(
                FederationErrorCodes.RequiredArgumentMissingInSomeSubgraph,
                $"\"{coordinate}\" is required in {state.Name(requiring)} but missing in {state.Name(missing)}: add it there, or make it optional.",
                coordinate,
                state.Having(fields));
        }
        else
        {
            state.Context.Hint(
                CompositionHintCodes.InconsistentArgumentPresence,
                CompositionHintLevel.Warn,
                $"\"{coordinate}\" is left out of the supergraph: it is defined in {state.Name(arguments)} but not in {state.Name(missing)}.",
                coordinate,
                state.Having(fields));
        }

        return false;
    }

    private static bool IsContextual(MergeState state, InputValue?[] arguments)
        => arguments.Where((argument, index) => argument is not null && state.Subgraphs[index].Has(argument.Directives, FederationDirectives.FromContext)).Any();

    /// <summary>A contextual argument is filled by the gateway; where it is not contextual it must do without a value.</summary>
    private static void LeaveOutContextual(MergeState state, OutputField?[] fields, InputValue?[] arguments, string coordinate)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (arguments[i] is not { } argument || state.Subgraphs[i].Has(argument.Directives, FederationDirectives.FromContext))
            {
                continue;
            }

            if (argument.IsRequired)
            {
                state.Context.Error(
                    FederationErrorCodes.ContextualArgumentNotContextualInAllSubgraphs,
                    $"\"{coordinate}\" is contextual in another subgraph, but in subgraph \"{state.Subgraphs[i].Name}\" it is required and has no @fromContext: make it optional there.",
                    coordinate,
                    state.Subgraphs[i]);
            }
            else
            {
                state.Context.Hint(
                    CompositionHintCodes.ContextualArgumentNotContextualInAllSubgraphs,
                    CompositionHintLevel.Info,
                    $"\"{coordinate}\" is contextual in another subgraph and left out of the supergraph; subgraph \"{state.Subgraphs[i].Name}\" never gets a value for it.",
                    coordinate,
                    state.Subgraphs[i]);
            }
        }
    }
}
