using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>Walks a document once for all rules and keeps <see cref="ValidationContext.Types"/> true on the way.</summary>
/// <remarks>The walk follows the text and never a spread, so it is as deep as the parser allowed. What it sets it sets back when it
/// leaves: the stack of types is the stack of calls. Every list can be long, so the end of a budget ends each.</remarks>
internal sealed partial class DocumentWalker(ValidationContext context, ValidationRules? rules)
{
    private readonly TypeInfo _types = context.Types;
    private List<VariableUsage>? _usages;

    /// <summary>Notes the variables in a definition that the walk for the rules has not met yet.</summary>
    public static void CollectVariables(ValidationContext context, DefinitionNode definition)
    {
        var types = context.Types;
        context.Types = new TypeInfo();
        new DocumentWalker(context, null).WalkDefinition(definition);
        context.Types = types;
    }

    public void WalkDocument()
    {
        var document = context.Document;
        rules?.EnterDocument(document);

        foreach (var definition in document.Definitions)
        {
            if (context.IsAborted)
            {
                break;
            }

            WalkDefinition(definition);
        }

        rules?.LeaveDocument(document);
    }

    private void WalkDefinition(DefinitionNode definition)
    {
        _usages = null;
        switch (definition)
        {
            case OperationDefinitionNode operation:
                WalkOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WalkFragment(fragment);
                break;
        }
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        _types.Type = context.Schema.GetRootType(operation.Operation);
        rules?.EnterOperation(operation);

        foreach (var variable in operation.VariableDefinitions)
        {
            if (context.IsAborted)
            {
                break;
            }

            WalkVariableDefinition(variable);
        }

        WalkDirectives(operation.Directives, LocationOf(operation.Operation));
        WalkSelectionSet(operation.SelectionSet, operation);
        context.SetUsages(operation, _usages);
        rules?.LeaveOperation(operation);

        _types.Type = null;
    }

    private void WalkVariableDefinition(VariableDefinitionNode variable)
    {
        var type = TypeReference.Resolve(context.Schema, variable.Type);
        _types.InputType = type is { Named.IsInput: true } ? type : null;
        rules?.EnterVariableDefinition(variable);

        WalkType(variable.Type);
        if (variable.DefaultValue is not null)
        {
            WalkValue(variable.DefaultValue);
        }

        WalkDirectives(variable.Directives, DirectiveLocations.VariableDefinition);
        _types.InputType = null;
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        _types.Type = ResolveCondition(fragment.TypeCondition);
        rules?.EnterFragment(fragment);

        WalkType(fragment.TypeCondition);
        WalkDirectives(fragment.Directives, DirectiveLocations.FragmentDefinition);
        WalkSelectionSet(fragment.SelectionSet, fragment);
        context.SetUsages(fragment, _usages);
        _types.Type = null;
    }

    private void WalkSelectionSet(SelectionSetNode selectionSet, SyntaxNode parent)
    {
        var outerParentType = _types.ParentType;
        _types.ParentType = _types.Type?.Named as CompositeType;
        rules?.EnterSelectionSet(selectionSet, parent);

        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsAborted)
            {
                break;
            }

            switch (selection)
            {
                case FieldNode field:
                    WalkField(field);
                    break;
                case FragmentSpreadNode spread:
                    WalkFragmentSpread(spread);
                    break;
                case InlineFragmentNode fragment:
                    WalkInlineFragment(fragment);
                    break;
            }
        }

        _types.ParentType = outerParentType;
    }

    private void WalkField(FieldNode field)
    {
        var outerField = _types.Field;
        var outerType = _types.Type;
        _types.Field = _types.ParentType is { } parentType ? context.FindField(parentType, field.Name) : null;
        _types.Type = _types.Field?.Type;
        rules?.EnterField(field);

        foreach (var argument in field.Arguments)
        {
            if (context.IsAborted)
            {
                break;
            }

            WalkArgument(argument, _types.Field?.GetArgument(argument.Name));
        }

        WalkDirectives(field.Directives, DirectiveLocations.Field);
        if (field.SelectionSet is not null)
        {
            WalkSelectionSet(field.SelectionSet, field);
        }

        rules?.LeaveField(field);

        _types.Field = outerField;
        _types.Type = outerType;
    }

    private void WalkFragmentSpread(FragmentSpreadNode spread)
    {
        rules?.EnterFragmentSpread(spread);

        WalkDirectives(spread.Directives, DirectiveLocations.FragmentSpread);
    }

    private void WalkInlineFragment(InlineFragmentNode fragment)
    {
        var outerType = _types.Type;
        _types.Type = fragment.TypeCondition is null ? _types.Type?.Named : ResolveCondition(fragment.TypeCondition);
        rules?.EnterInlineFragment(fragment);

        if (fragment.TypeCondition is not null)
        {
            WalkType(fragment.TypeCondition);
        }

        WalkDirectives(fragment.Directives, DirectiveLocations.InlineFragment);
        WalkSelectionSet(fragment.SelectionSet, fragment);
        _types.Type = outerType;
    }

    private NamedType? ResolveCondition(NamedTypeNode condition)
        => context.Schema.GetType(condition.Name) is { } type and not InputObjectType ? type : null;

    private static string LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => DirectiveLocations.Query,
        OperationType.Mutation => DirectiveLocations.Mutation,
        _ => DirectiveLocations.Subscription,
    };
}
