using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.FieldSets;

/// <summary>Resolves the selections of a field set against the types of a schema and gathers what does not fit.</summary>
internal sealed class FieldSetResolver(Schema schema)
{
    /// <summary>A field set nests as deep as its author wrote it; this bound keeps hostile schemas from the stack.</summary>
    private const int MaxDepth = 64;

    private readonly List<FieldSetProblem> _problems = [];

    public IReadOnlyList<FieldSetProblem> Problems => _problems;

    public FieldSelectionSet Resolve(SelectionSetNode selectionSet, CompositeType type) => Resolve(selectionSet, type, 0);

    private FieldSelectionSet Resolve(SelectionSetNode selectionSet, CompositeType type, int depth)
    {
        var fields = new List<FieldSelection>();
        var fragments = new List<FieldSelectionSet>();
        if (depth > MaxDepth)
        {
            Invalid($"selections nest deeper than {MaxDepth} levels");
            return new FieldSelectionSet(type, fields, fragments);
        }

        foreach (var selection in selectionSet.Selections)
        {
            CheckDirectives(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    ResolveField(field, type, depth, fields);
                    break;
                case InlineFragmentNode fragment:
                    ResolveFragment(fragment, type, depth, fragments);
                    break;
                default:
                    Invalid("named fragments cannot be spread in a field set");
                    break;
            }
        }

        return new FieldSelectionSet(type, fields, fragments);
    }

    private void ResolveField(FieldNode node, CompositeType type, int depth, List<FieldSelection> fields)
    {
        if (node.Alias is not null)
        {
            _problems.Add(new FieldSetProblem(FieldSetProblemKind.Alias, $"the alias \"{node.Alias}\" is not allowed: name \"{node.Name}\" itself"));
        }

        if (node.Name == "__typename")
        {
            return;
        }

        if ((type as FieldContainerType)?.GetField(node.Name) is not { } field)
        {
            Invalid($"type \"{type.Name}\" has no field \"{node.Name}\": add it to this subgraph, marked @external where another subgraph resolves it");
            return;
        }

        CheckArguments(node, field);
        if (field.Type.Named is not CompositeType fieldType)
        {
            if (node.SelectionSet is not null)
            {
                Invalid($"field \"{field.Coordinate}\" is of the leaf type \"{field.Type}\" and cannot have a selection");
            }

            fields.Add(new FieldSelection(field, node, null));
        }
        else if (node.SelectionSet is null)
        {
            Invalid($"field \"{field.Coordinate}\" is of the composite type \"{field.Type}\" and needs a selection such as \"{node.Name} {{ … }}\"");
        }
        else
        {
            fields.Add(new FieldSelection(field, node, Resolve(node.SelectionSet, fieldType, depth + 1)));
        }
    }

    private void CheckArguments(FieldNode node, OutputField field)
    {
        foreach (var argument in node.Arguments)
        {
            if (field.GetArgument(argument.Name) is null)
            {
                Invalid($"field \"{field.Coordinate}\" has no argument \"{argument.Name}\"");
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !node.Arguments.Any(given => given.Name == argument.Name))
            {
                Invalid($"field \"{field.Coordinate}\" needs the argument \"{argument.Name}\"");
            }
        }
    }

    private void ResolveFragment(InlineFragmentNode fragment, CompositeType type, int depth, List<FieldSelectionSet> fragments)
    {
        var condition = type;
        if (fragment.TypeCondition is { } named)
        {
            if (schema.GetType<CompositeType>(named.Name) is not { } conditionType)
            {
                Invalid($"the type condition \"{named.Name}\" names no object, interface or union type");
                return;
            }

            if (!schema.DoTypesOverlap(type, conditionType))
            {
                Invalid($"no \"{type.Name}\" can be a \"{named.Name}\": the type condition never applies");
                return;
            }

            condition = conditionType;
        }

        fragments.Add(Resolve(fragment.SelectionSet, condition, depth + 1));
    }

    private void CheckDirectives(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _problems.Add(new FieldSetProblem(FieldSetProblemKind.Directive, $"directives cannot be applied in a field set, but @{directive.Name} is"));
        }
    }

    private void Invalid(string message) => _problems.Add(new FieldSetProblem(FieldSetProblemKind.Invalid, message));
}
