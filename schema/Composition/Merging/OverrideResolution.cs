using System.Globalization;
using System.Text.RegularExpressions;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Finds out which declarations of a field <c>@override</c> takes out of use.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#override">@override</seealso>
internal static partial class OverrideResolution
{
    public static FieldOverrides Resolve(MergeState state, OutputField?[] fields)
    {
        var overrides = new FieldOverrides();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } field && Directive(state.Subgraphs[i], field) is { } directive)
            {
                Resolve(state, fields, i, field, directive, overrides);
            }
        }

        return overrides;
    }

    /// <summary>The subgraph that a field is taken over from; null without <c>@override</c>.</summary>
    public static string? SourceOf(Subgraph subgraph, OutputField field)
        => Directive(subgraph, field)?.GetArgument("from") is StringValueNode from ? from.Value : null;

    private static DirectiveNode? Directive(Subgraph subgraph, OutputField field)
        => subgraph.Applied(field.Directives, FederationDirectives.Override).FirstOrDefault();

    private static void Resolve(
        MergeState state,
        OutputField?[] fields,
        int index,
        OutputField field,
        DirectiveNode directive,
        FieldOverrides overrides)
    {
        var subgraph = state.Subgraphs[index];
        var from = SourceOf(subgraph, field) ?? "";
        var coordinate = field.Coordinate;
        if (field.DeclaringType is InterfaceType)
        {
            Error(FederationErrorCodes.OverrideOnInterface, $"@override cannot stand on \"{coordinate}\" in subgraph \"{subgraph.Name}\": its type is an interface. Put it on the fields of the implementing types.", subgraph);
            return;
        }

        if (subgraph.IsInterfaceObject(field.DeclaringType))
        {
            Error(FederationErrorCodes.OverrideCollisionWithAnotherDirective, $"@override cannot stand on \"{coordinate}\" in subgraph \"{subgraph.Name}\": its type is an @interfaceObject.", subgraph);
            return;
        }

        if (from == subgraph.Name)
        {
            Error(FederationErrorCodes.OverrideFromSelfError, $"@override on \"{coordinate}\" names its own subgraph \"{from}\": name the subgraph that the field is taken over from.", subgraph);
            return;
        }

        var fromIndex = state.Subgraphs.TakeWhile(other => other.Name != from).Count();
        if (fromIndex == state.Subgraphs.Count)
        {
            state.Context.Hint(
                CompositionHintCodes.FromSubgraphDoesNotExist,
                CompositionHintLevel.Warn,
                $"@override on \"{coordinate}\" in subgraph \"{subgraph.Name}\" names the subgraph \"{from}\", which is not part of this supergraph.",
                coordinate,
                subgraph);
            return;
        }

        var source = state.Subgraphs[fromIndex];
        if (fields[fromIndex] is { } other && Directive(source, other) is not null)
        {
            Error(FederationErrorCodes.OverrideSourceHasOverride, $"\"{coordinate}\" in subgraph \"{subgraph.Name}\" overrides that of subgraph \"{from}\", which has @override too: keep one of them.", subgraph, source);
            return;
        }

        if (FindCollision(subgraph, field, source, fields[fromIndex]) is { } collision)
        {
            Error(FederationErrorCodes.OverrideCollisionWithAnotherDirective, $"@override on \"{coordinate}\" in subgraph \"{subgraph.Name}\" cannot work: {collision}.", subgraph, source);
            return;
        }

        Apply(state, fields, index, field, fromIndex, overrides);
        ApplyLabel(state, fields, index, field, fromIndex, directive, overrides);

        void Error(string code, string message, params Subgraph[] subgraphs) => state.Context.Error(code, message, coordinate, subgraphs);
    }

    private static string? FindCollision(Subgraph subgraph, OutputField field, Subgraph source, OutputField? overridden)
    {
        if (subgraph.Has(field.Directives, FederationDirectives.External))
        {
            return $"the field is @external there";
        }

        if (overridden is null)
        {
            return null;
        }

        string[] contradicting = [FederationDirectives.Requires, FederationDirectives.Provides];
        var found = contradicting.FirstOrDefault(directive => source.Has(overridden.Directives, directive));
        return found is null ? null : $"the field has @{found} in subgraph \"{source.Name}\"; remove it there first";
    }

    private static void Apply(MergeState state, OutputField?[] fields, int index, OutputField field, int fromIndex, FieldOverrides overrides)
    {
        var subgraph = state.Subgraphs[index];
        var source = state.Subgraphs[fromIndex];
        if (fields[fromIndex] is not { } overridden || source.IsExternal(overridden))
        {
            state.Context.Hint(
                CompositionHintCodes.OverrideDirectiveCanBeRemoved,
                CompositionHintLevel.Info,
                $"\"{field.Coordinate}\" is no longer resolved in subgraph \"{source.Name}\": its @override in subgraph \"{subgraph.Name}\" can be removed.",
                field.Coordinate,
                subgraph);
            return;
        }

        if (source.IsUsed(overridden))
        {
            overrides.SetUsed(fromIndex);
        }
        else
        {
            overrides.SetUnused(fromIndex);
        }

        if (Directive(subgraph, field)?.GetArgument("label") is not StringValueNode)
        {
            state.Context.Hint(
                CompositionHintCodes.OverriddenFieldCanBeRemoved,
                CompositionHintLevel.Info,
                source.IsUsed(overridden)
                    ? $"\"{field.Coordinate}\" in subgraph \"{source.Name}\" is overridden by subgraph \"{subgraph.Name}\"; other directives there still use it: mark it @external, or remove it with them."
                    : $"\"{field.Coordinate}\" in subgraph \"{source.Name}\" is overridden by subgraph \"{subgraph.Name}\" and can be removed.",
                field.Coordinate,
                source);
        }
    }

    private static void ApplyLabel(
        MergeState state,
        OutputField?[] fields,
        int index,
        OutputField field,
        int fromIndex,
        DirectiveNode directive,
        FieldOverrides overrides)
    {
        if (directive.GetArgument("label") is not StringValueNode label)
        {
            return;
        }

        if (!IsLabel(label.Value))
        {
            state.Context.Error(
                FederationErrorCodes.OverrideLabelInvalid,
                $"The label \"{label.Value}\" of @override on \"{field.Coordinate}\" in subgraph \"{state.Subgraphs[index].Name}\" is neither a name (a letter, then letters, digits or any of _-:./) nor percent(N) with N from 0 to 100.",
                field.Coordinate,
                state.Subgraphs[index]);
            return;
        }

        // Nobody else resolves it, so that there is nothing to switch.
        if (fields[fromIndex] is not { } overridden || state.Subgraphs[fromIndex].IsExternal(overridden))
        {
            return;
        }

        overrides.SetLabel(index, label.Value);
        overrides.SetLabel(fromIndex, label.Value);
        state.Context.Hint(
            CompositionHintCodes.OverrideMigrationInProgress,
            CompositionHintLevel.Info,
            $"\"{field.Coordinate}\" is moving from subgraph \"{state.Subgraphs[fromIndex].Name}\" to \"{state.Subgraphs[index].Name}\" under the label \"{label.Value}\". When that is done, remove it from \"{state.Subgraphs[fromIndex].Name}\".",
            field.Coordinate,
            state.Subgraphs[index],
            state.Subgraphs[fromIndex]);
    }

    private static bool IsLabel(string label)
    {
        var percent = PercentPattern().Match(label);
        return percent.Success
            ? decimal.Parse(percent.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) <= 100
            : NamePattern().IsMatch(label);
    }

    [GeneratedRegex(@"^percent\((\d{1,2}(?:\.\d{1,8})?|100)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9_\-:./]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
