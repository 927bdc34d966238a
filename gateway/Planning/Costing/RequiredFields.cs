using System.Collections.Immutable;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// The second pass: what a field <c>@requires</c> of its object is paid for as if the client had selected it beside the field, and what that
/// requires in turn. A required field that is selected with the same arguments is one field, paid for once.
/// </summary>
/// <remarks>
/// Where several subgraphs resolve a field, the requirements of all count: what is paid does not depend on the plan. Where only some types
/// of an abstract position require something that is selected on all of them, its required part counts for all.
/// </remarks>
internal sealed class RequiredFields(Supergraph supergraph, PlannerOptions options)
{
    private int _added;

    /// <exception cref="PlanException">The requirements of requirements go beyond the limits of an operation.</exception>
    public static void AddTo(CostSelection operation, Supergraph supergraph, PlannerOptions options)
        => new RequiredFields(supergraph, options).Complete(operation, depth: 1);

    private void Complete(CostSelection selection, int depth)
    {
        if (depth > options.MaxDepth)
        {
            throw new PlanException(PlanErrorCodes.TooDeep, $"The operation nests deeper than {options.MaxDepth} levels with what its fields require.");
        }

        // What is added behind is looked at in turn.
        for (var i = 0; i < selection.Fields.Count; i++)
        {
            AddRequirementsOf(selection.Fields[i], selection);
        }

        foreach (var field in selection.Fields)
        {
            if (field.Children is { } children)
            {
                Complete(children, depth + 1);
            }
        }
    }

    private void AddRequirementsOf(CostField field, CostSelection selection)
    {
        if (selection.Type is ObjectType type)
        {
            AddRequirementsOf(field, type.Name, selection, []);
        }
        else if (!field.TypeNames.IsEmpty)
        {
            foreach (var name in field.TypeNames)
            {
                AddRequirementsOf(field, name, selection, [name]);
            }
        }
        else
        {
            foreach (var possible in PossibleTypes.Of(supergraph, selection.Type))
            {
                AddRequirementsOf(field, possible.Name, selection, [possible.Name]);
            }
        }
    }

    private void AddRequirementsOf(CostField field, string type, CostSelection selection, ImmutableArray<string> typeNames)
    {
        if (supergraph.FindType(type)?.Field(field.Name) is not { } join)
        {
            return;
        }

        AddRequirementsOf(field, join, selection, typeNames);
        if (join.IsFromInterfaceObject && supergraph.Schema.GetType<ObjectType>(type) is { } owner)
        {
            foreach (var parent in owner.Interfaces)
            {
                if (supergraph.FindType(parent.Name)?.Field(field.Name) is { } inherited)
                {
                    AddRequirementsOf(field, inherited, selection, typeNames);
                }
            }
        }
    }

    private void AddRequirementsOf(CostField field, FieldJoin join, CostSelection selection, ImmutableArray<string> typeNames)
    {
        foreach (var entry in join.Subgraphs)
        {
            if (entry is { Requires: { } required, IsExternal: false } && (!entry.IsOverridden || entry.OverrideLabel is not null))
            {
                Merge(selection, required, typeNames, field.Conditions, field.Name);
            }
        }
    }

    private void Merge(CostSelection selection, SelectionSetNode required, ImmutableArray<string> typeNames, CostConditions conditions, string by)
    {
        foreach (var node in required.Selections)
        {
            switch (node)
            {
                case FieldNode { Name: not "__typename" } field:
                    MergeField(selection, field, typeNames, conditions, by);
                    break;
                case InlineFragmentNode fragment when Narrow(selection.Type, typeNames, fragment.TypeCondition) is { } narrowed:
                    Merge(selection, fragment.SelectionSet, narrowed, conditions, by);
                    break;
            }
        }
    }

    private void MergeField(CostSelection selection, FieldNode node, ImmutableArray<string> typeNames, CostConditions conditions, string by)
    {
        var argumentText = ArgumentTextOf(node);
        var field = selection.Fields.Find(known => known.Name == node.Name && known.ArgumentText == argumentText && Covers(known, typeNames));
        if (field is null)
        {
            // What is required may be hidden from clients, and is not in their schema.
            var owner = supergraph.Schema.GetType<FieldContainerType>(typeNames.IsEmpty ? selection.Type.Name : typeNames[0]);
            if (owner?.GetField(node.Name) is not { } definition)
            {
                return;
            }

            if (++_added > options.MaxFields)
            {
                throw new PlanException(PlanErrorCodes.TooManyFields, $"The operation's fields require more than {options.MaxFields} others.");
            }

            field = new CostField
            {
                Name = node.Name,
                Definition = definition,
                Arguments = node.Arguments,
                ArgumentText = argumentText,
                TypeNames = typeNames,
                Conditions = conditions,
                RequiredBy = by,
                Children = definition.Type.Named is CompositeType type ? new CostSelection(type) : null,
            };
            selection.Fields.Add(field);
        }
        else
        {
            field.Conditions = field.Conditions.Or(conditions);
        }

        if (node.SelectionSet is not null && field.Children is { } children)
        {
            Merge(children, node.SelectionSet, [], conditions, by);
        }
    }

    /// <summary>The object types of a fragment; null where it never applies, empty where it applies to all of an object position.</summary>
    private ImmutableArray<string>? Narrow(CompositeType position, ImmutableArray<string> typeNames, NamedTypeNode? condition)
    {
        if (condition is null || condition.Name == position.Name)
        {
            return typeNames;
        }

        if (supergraph.Schema.GetType<CompositeType>(condition.Name) is not { } type)
        {
            return null;
        }

        if (position is ObjectType)
        {
            return supergraph.Schema.IsPossibleType(type, position.Name) ? typeNames : null;
        }

        IEnumerable<string> candidates = typeNames.IsEmpty ? PossibleTypes.Of(supergraph, position).Select(possible => possible.Name) : typeNames;
        var narrowed = candidates.Where(name => supergraph.Schema.IsPossibleType(type, name)).ToImmutableArray();
        return narrowed.IsEmpty ? null : narrowed;
    }

    private static bool Covers(CostField field, ImmutableArray<string> typeNames)
        => field.TypeNames.IsEmpty || (!typeNames.IsEmpty && typeNames.All(name => field.TypeNames.Contains(name, StringComparer.Ordinal)));

    /// <summary>As normalisation writes the arguments of what is selected.</summary>
    private static string ArgumentTextOf(FieldNode node) => node.Arguments.Count == 0
        ? ""
        : string.Join(',', node.Arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal).Select(argument => argument.Print(indented: false)));
}
