using Federation.FieldSets;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs;

/// <summary>The field sets of <c>@key</c>, <c>@requires</c> and <c>@provides</c>.</summary>
public sealed partial class Subgraph
{
    private readonly Dictionary<string, List<EntityKey>> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldSet> _requires = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldSet> _provides = new(StringComparer.Ordinal);

    /// <summary>The keys of a type in this subgraph, in the order written.</summary>
    public IReadOnlyList<EntityKey> KeysOf(NamedType type) => _keys.GetValueOrDefault(type.Name) ?? (IReadOnlyList<EntityKey>)[];

    /// <summary>What the subgraph needs from others before it can resolve the field; null where nothing.</summary>
    public FieldSet? RequiresOf(OutputField field) => _requires.GetValueOrDefault(field.Coordinate);

    /// <summary>What the field brings along that the subgraph cannot resolve otherwise; null where nothing.</summary>
    public FieldSet? ProvidesOf(OutputField field) => _provides.GetValueOrDefault(field.Coordinate);

    private void CollectFieldSets()
    {
        foreach (var type in Schema.Types)
        {
            if (type is not FieldContainerType container || type.IsBuiltIn)
            {
                continue;
            }

            foreach (var directive in Applied(type.Directives, FederationDirectives.Key))
            {
                CollectKey(container, directive);
            }

            foreach (var field in container.Fields)
            {
                foreach (var directive in Applied(field.Directives, FederationDirectives.Requires))
                {
                    if (ReadFieldSet(container, directive, FieldSetCodes.Requires, field.Coordinate) is { } required)
                    {
                        _requires[field.Coordinate] = required;
                    }
                }

                foreach (var directive in Applied(field.Directives, FederationDirectives.Provides))
                {
                    CollectProvides(field, directive);
                }
            }
        }
    }

    private void CollectKey(FieldContainerType type, DirectiveNode directive)
    {
        if (ReadFieldSet(type, directive, FieldSetCodes.Key, type.Name) is not { } fieldSet)
        {
            return;
        }

        if (!_keys.TryGetValue(type.Name, out var keys))
        {
            _keys.Add(type.Name, keys = []);
        }

        var isResolvable = directive.GetArgument("resolvable") is not BooleanValueNode { Value: false };
        var isExtension = _origins.ExtensionDirectives.Contains(directive) || Has(type.Directives, FederationDirectives.Extends);
        keys.Add(new EntityKey(fieldSet, isResolvable, isExtension));
    }

    private void CollectProvides(OutputField field, DirectiveNode directive)
    {
        if (field.Type.Named is not CompositeType type)
        {
            FieldSetErrors.Add(Error(
                FederationErrorCodes.ProvidesOnNonObjectField,
                field.Coordinate,
                $"@provides on \"{field.Coordinate}\" has no meaning: the field is of the leaf type \"{field.Type}\". Remove the directive"));
            return;
        }

        if (ReadFieldSet(type, directive, FieldSetCodes.Provides, field.Coordinate) is { } provided)
        {
            _provides[field.Coordinate] = provided;
        }
    }

    private FieldSet? ReadFieldSet(CompositeType type, DirectiveNode directive, FieldSetCodes codes, string coordinate)
    {
        if (FieldSetText.Of(directive, IsFederation1) is not { } text)
        {
            FieldSetErrors.Add(Error(codes.InvalidType, coordinate, $"The argument \"fields\" of @{directive.Name} on \"{coordinate}\" must be a string"));
            return null;
        }

        var result = FieldSet.Parse(text, Schema, type);
        foreach (var problem in result.Problems)
        {
            FieldSetErrors.Add(Error(
                problem.Kind == FieldSetProblemKind.Directive ? codes.HasDirective : codes.Invalid,
                coordinate,
                $"@{directive.Name}(fields: \"{text}\") on \"{coordinate}\": {problem.Message}"));
        }

        return result.FieldSet;
    }

    private FederationError Error(string code, string coordinate, string message)
        => new(code, $"[{Name}] {message}.", coordinate, [Name]);
}
