using Federation.FieldSets;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs;

/// <summary>What the subgraph resolves, what it only mentions, and what it may share.</summary>
public sealed partial class Subgraph
{
    private readonly HashSet<string> _external = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keyFieldsOfExtensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shareable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _provided = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>True where the field is declared for key, requires or provides only and another subgraph resolves it.</summary>
    public bool IsExternal(OutputField field) => _external.Contains(field.Coordinate);

    /// <summary>True where no path of this subgraph resolves the field, not even below a <c>@provides</c>.</summary>
    public bool IsFullyExternal(OutputField field) => IsExternal(field) && !_provided.Contains(field.Coordinate);

    /// <summary>True for a field of an extension's key: marked <c>@external</c> by habit of federation 1, yet resolved here.</summary>
    internal bool IsExternalByHabit(OutputField field) => _keyFieldsOfExtensions.Contains(field.Coordinate);

    /// <summary>True where other subgraphs may resolve the field too.</summary>
    public bool IsShareable(OutputField field) => _shareable.Contains(field.Coordinate);

    /// <summary>True where a federation directive of this subgraph or an interface of it needs the field.</summary>
    public bool IsUsed(OutputField field) => _used.Contains(field.Coordinate);

    private void CollectFields()
    {
        CollectKeyFieldsOfExtensions();
        foreach (var type in Schema.Types)
        {
            if (type is not FieldContainerType container || type.IsBuiltIn)
            {
                continue;
            }

            var isTypeExternal = Has(type.Directives, FederationDirectives.External);
            var isTypeShareable = Has(type.Directives, FederationDirectives.Shareable);
            foreach (var field in container.Fields)
            {
                if ((isTypeExternal || Has(field.Directives, FederationDirectives.External)) && !IsExternalByHabit(field))
                {
                    _external.Add(field.Coordinate);
                }

                if (isTypeShareable || Has(field.Directives, FederationDirectives.Shareable))
                {
                    _shareable.Add(field.Coordinate);
                }
            }

            foreach (var implemented in container.Interfaces)
            {
                foreach (var field in implemented.Fields)
                {
                    _used.Add($"{container.Name}.{field.Name}");
                }
            }
        }

        foreach (var keys in _keys.Values)
        {
            foreach (var key in keys)
            {
                AddTargets(key.FieldSet, _shareable, _used);
            }
        }

        foreach (var required in _requires.Values)
        {
            AddTargets(required, _used);
        }

        foreach (var provided in _provides.Values)
        {
            AddTargets(provided, _used, _provided, _shareable);
        }
    }

    private void CollectKeyFieldsOfExtensions()
    {
        foreach (var keys in _keys.Values)
        {
            foreach (var key in keys)
            {
                if (key.IsExtension)
                {
                    AddTargets(key.FieldSet, _keyFieldsOfExtensions);
                }
            }
        }
    }

    /// <summary>Adds the coordinates that a field set names; a field of an interface stands for those of its implementations too.</summary>
    private void AddTargets(FieldSet fieldSet, params ReadOnlySpan<HashSet<string>> targets)
    {
        foreach (var selection in fieldSet.AllFields())
        {
            foreach (var target in targets)
            {
                target.Add(selection.Field.Coordinate);
                if (selection.Field.DeclaringType is InterfaceType declaring)
                {
                    foreach (var possible in Schema.GetPossibleTypes(declaring))
                    {
                        target.Add($"{possible.Name}.{selection.Field.Name}");
                    }
                }
            }
        }
    }
}
