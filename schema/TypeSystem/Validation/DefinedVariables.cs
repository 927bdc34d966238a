using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>The variables that an operation defines, by name.</summary>
internal sealed class DefinedVariables
{
    // Up to so many are looked for one by one: that is faster than any table.
    private const int Few = 12;

    private readonly Dictionary<string, int>? _indexes;

    public DefinedVariables(OperationDefinitionNode operation)
    {
        Operation = operation;
        var definitions = operation.VariableDefinitions;
        if (definitions.Count > Few)
        {
            _indexes = new Dictionary<string, int>(definitions.Count, StringComparer.Ordinal);
            for (var i = 0; i < definitions.Count; i++)
            {
                _indexes[definitions[i].Variable.Name] = i;
            }
        }
    }

    public OperationDefinitionNode Operation { get; }

    /// <summary>Where the definition of a name stands, of several the last; -1 where none does.</summary>
    public int IndexOf(string name)
    {
        if (_indexes is not null)
        {
            return _indexes.GetValueOrDefault(name, -1);
        }

        var definitions = Operation.VariableDefinitions;
        for (var i = definitions.Count - 1; i >= 0; i--)
        {
            if (definitions[i].Variable.Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
