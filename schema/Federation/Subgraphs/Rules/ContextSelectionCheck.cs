using Federation.FieldSets;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>A selection on a context comes to one value of the argument's type for each object that can set the context.</summary>
/// <param name="subgraph">Where the context is set and read.</param>
/// <param name="expected">The argument's type. It cannot be non-null: the object around may be there without a value.</param>
internal sealed class ContextSelectionCheck(Subgraph subgraph, GraphQLType expected)
{
    private Schema Schema => subgraph.Schema;

    /// <summary>The first problem, as the end of a sentence; null where there is none.</summary>
    public string? FindProblem(string selection, IReadOnlyList<CompositeType> setting)
    {
        if (ContextReference.Parse(selection, out var problem) is not { } selections)
        {
            return problem!.TrimEnd('.');
        }

        if (selections.Selections is [FieldNode])
        {
            return setting.Select(type => FindProblem(selections, type)).FirstOrDefault(found => found is not null);
        }

        if (selections.Selections.Any(inner => inner is not InlineFragmentNode { TypeCondition: not null }))
        {
            return "it must be one field, or inline fragments with type conditions";
        }

        return FindProblem([.. selections.Selections.OfType<InlineFragmentNode>()], setting);
    }

    private string? FindProblem(List<InlineFragmentNode> fragments, IReadOnlyList<CompositeType> setting)
    {
        if (fragments.Select(fragment => fragment.TypeCondition!.Name).Distinct(StringComparer.Ordinal).Count() < fragments.Count)
        {
            return "two inline fragments have the same type condition";
        }

        foreach (var fragment in fragments)
        {
            var name = fragment.TypeCondition!.Name;
            if (Schema.GetType<ObjectType>(name) is not { } type)
            {
                return $"the type condition \"{name}\" is no object type";
            }

            if (!setting.Any(candidate => Schema.IsPossibleType(candidate, name)))
            {
                return $"no type that sets the context can be a \"{name}\"";
            }

            var problem = fragment.Directives.IsEmpty ? FindProblem(fragment.SelectionSet, type) : "directives have no meaning there";
            if (problem is not null)
            {
                return problem;
            }
        }

        return setting
            .Where(type => !fragments.Exists(fragment => Schema.IsPossibleType(type, fragment.TypeCondition!.Name)))
            .Select(type => $"no inline fragment is for \"{type.Name}\", which sets the context too")
            .FirstOrDefault();
    }

    private string? FindProblem(SelectionSetNode selections, CompositeType type)
    {
        var result = FieldSet.Parse(ContextSelection.Unwrap(selections.Print(indented: false)), Schema, type);
        if (result.Problems.Count > 0)
        {
            return result.Problems[0].Message.TrimEnd('.');
        }

        return FindProblem(result.FieldSet!.Root, out var found) is { } problem
            ? problem
            : found == expected.ToString()
                ? null
                : $"it gives \"{type.Name}\" a value of type \"{found}\" where the argument is of type \"{expected}\" (a contextual argument is nullable at every level)";
    }

    /// <param name="set">What is selected on one type.</param>
    /// <param name="type">The type of the value in GraphQL's notation, nullable at every level.</param>
    private string? FindProblem(FieldSelectionSet set, out string type)
    {
        type = "";
        if (subgraph.IsInterfaceObject(set.Type))
        {
            return $"\"{set.Type.Name}\" is an @interfaceObject, which does not know its types";
        }

        if (set.Fields is not [var selection] || set.Fragments.Count > 0)
        {
            return "it must select one field at each level";
        }

        type = selection.Field.Type.Named.Name;
        if (selection.Children is { } children && FindProblem(children, out type) is { } problem)
        {
            return problem;
        }

        for (var wrapper = selection.Field.Type.Nullable; wrapper is ListType list; wrapper = list.ElementType.Nullable)
        {
            type = $"[{type}]";
        }

        return null;
    }
}
