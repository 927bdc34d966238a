using System.Globalization;
using Gateway.Planning.Searching;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>Names the variables that take values from objects around entities: <c>$_c0</c>, <c>$_c1</c> …, each once in a plan.</summary>
internal static class ContextVariables
{
    public static Dictionary<ContextInput, string> Name(IReadOnlyList<SearchFetch> fetches, OperationDefinitionNode operation)
    {
        var prefix = "_c";
        while (operation.VariableDefinitions.Any(definition => definition.Variable.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            prefix = $"_{prefix}";
        }

        var names = new Dictionary<ContextInput, string>();
        foreach (var context in fetches.SelectMany(fetch => fetch.Contexts))
        {
            names.Add(context, string.Create(CultureInfo.InvariantCulture, $"{prefix}{names.Count}"));
        }

        return names;
    }

    public static ContextVariable Of(ContextInput context, string name)
        => new(name, context.Type, [.. context.Steps.Select(step => new ContextSource(step.Position.Depth, step.TypeNames, step.Selection))]);
}
