using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>External declarations do not take part in merging a field; they only have to fit what the others declare.</summary>
internal static class ExternalFields
{
    /// <summary>The declarations that are not external.</summary>
    public static OutputField?[] LeaveOut(MergeState state, OutputField?[] fields, string coordinate)
    {
        var resolving = new OutputField?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is not { } field)
            {
                continue;
            }

            if (!state.Subgraphs[i].IsExternal(field))
            {
                resolving[i] = field;
                continue;
            }

            CheckDirectives(state, i, field.Directives, coordinate);
            foreach (var argument in field.Arguments)
            {
                CheckDirectives(state, i, argument.Directives, $"{coordinate}({argument.Name}:)");
            }
        }

        return resolving;
    }

    /// <summary>True where an interface object of some subgraph resolves the field for the implementation <paramref name="parent"/>.</summary>
    public static bool IsResolvedByInterfaceObject(MergeState state, MergedType parent, string fieldName)
    {
        foreach (var interfaceName in parent.Interfaces)
        {
            foreach (var subgraph in state.Subgraphs)
            {
                if (subgraph.Schema.GetType<ObjectType>(interfaceName) is { } type
                    && subgraph.IsInterfaceObject(type)
                    && type.GetField(fieldName) is { } field
                    && !subgraph.IsExternal(field))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Checks the external declarations against the merged field.</summary>
    /// <returns>True where they have the same type as the others.</returns>
    public static bool Check(MergeState state, MergedField merged, OutputField?[] fields, OutputField?[] resolving, string coordinate)
    {
        var isSame = true;
        var hasWrongType = false;
        var missing = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var wrongTypes = new SortedSet<string>(StringComparer.Ordinal);
        var wrongDefaults = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is not { } field || resolving[i] is not null)
            {
                continue;
            }

            isSame &= TypeReferences.AreSame(merged.Type, Nodes.Type(field.Type));
            hasWrongType |= !TypeReferences.IsSameOrSubtype(state.Schema, merged.Type, Nodes.Type(field.Type));
            foreach (var argument in merged.Arguments)
            {
                CheckArgument(argument, field.GetArgument(argument.Name), i);
            }
        }

        if (hasWrongType)
        {
            Error(FederationErrorCodes.ExternalTypeMismatch, coordinate, $"the type of \"{coordinate}\" does not fit where it is @external: it is {state.Compare(fields, field => $"\"{field.Type}\"")}");
        }

        foreach (var (argument, indexes) in missing)
        {
            Error(FederationErrorCodes.ExternalArgumentMissing, $"{coordinate}({argument}:)", $"\"{coordinate}\" is @external without the argument \"{argument}\" in {state.Name(indexes)}");
        }

        foreach (var name in wrongTypes)
        {
            Error(FederationErrorCodes.ExternalArgumentTypeMismatch, $"{coordinate}({name}:)", $"the type of \"{coordinate}({name}:)\" does not fit where the field is @external: it is {state.Compare(Arguments(fields, name), argument => $"\"{argument.Type}\"")}");
        }

        foreach (var name in wrongDefaults)
        {
            Error(FederationErrorCodes.ExternalArgumentDefaultMismatch, $"{coordinate}({name}:)", $"the default of \"{coordinate}({name}:)\" differs where the field is @external: it is {state.Compare(Arguments(fields, name), argument => argument.DefaultValue?.Print(indented: false) ?? "none")}");
        }

        return isSame;

        void CheckArgument(MergedInputValue argument, InputValue? external, int index)
        {
            if (external is null)
            {
                if (!missing.TryGetValue(argument.Name, out var indexes))
                {
                    missing.Add(argument.Name, indexes = []);
                }

                indexes.Add(index);
                return;
            }

            if (!TypeReferences.IsSameOrSubtype(state.Schema, Nodes.Type(external.Type), argument.Type))
            {
                wrongTypes.Add(argument.Name);
            }

            if (external.DefaultValue?.Print(indented: false) != argument.DefaultValue?.Print(indented: false))
            {
                wrongDefaults.Add(argument.Name);
            }
        }

        void Error(string code, string at, string message)
            => state.Context.Error(code, $"{char.ToUpperInvariant(message[0])}{message[1..]}. Make the declarations agree.", at, state.Having(fields));
    }

    private static InputValue?[] Arguments(OutputField?[] fields, string name) => [.. fields.Select(field => field?.GetArgument(name))];

    private static void CheckDirectives(MergeState state, int index, SyntaxList<DirectiveNode> directives, string coordinate)
    {
        foreach (var directive in directives)
        {
            if (state.Directives.Find(index, directive.Name) is { } composed && (composed.FederationDirective is not null || composed.Feature is not null))
            {
                state.Context.Error(
                    FederationErrorCodes.MergedDirectiveApplicationOnExternal,
                    $"[{state.Subgraphs[index].Name}] @{directive.Name} on \"{coordinate}\" has no effect, because the field is @external there: put it where the field is resolved.",
                    coordinate,
                    state.Subgraphs[index]);
            }
        }
    }
}
