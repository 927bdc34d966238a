using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>Walks a document once for all rules and keeps <see cref="ValidationContext.Types"/> true on the way.</summary>
/// <remarks>The walk follows the text and never a spread, so it is as deep as the parser allowed. What it sets it sets back when it
/// leaves: the stack of types is the stack of calls.</remarks>
internal sealed partial class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    private readonly TypeInfo _types = context.Types;
    private List<VariableUsage>? _variables;

    /// <summary>The variables in a definition, its variable definitions excepted, in the order of the text.</summary>
    public static List<VariableUsage> CollectVariables(ValidationContext context, DefinitionNode definition)
    {
        var types = context.Types;
        context.Types = new TypeInfo();
        var walker = new DocumentWalker(context, []) { _variables = [] };
        walker.WalkDefinition(definition);
        context.Types = types;
        return walker._variables;
    }

    public void WalkDocument()
    {
        var document = context.Document;
        foreach (var rule in rules)
        {
            rule.EnterDocument(document);
        }

        foreach (var definition in document.Definitions)
        {
            WalkDefinition(definition);
        }

        foreach (var rule in rules)
        {
            rule.LeaveDocument(document);
        }
    }

    private void WalkDefinition(DefinitionNode definition)
    {
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
        foreach (var rule in rules)
        {
            rule.EnterOperation(operation);
        }

        foreach (var variable in operation.VariableDefinitions)
        {
            WalkVariableDefinition(variable);
        }

        WalkDirectives(operation.Directives, LocationOf(operation.Operation));
        WalkSelectionSet(operation.SelectionSet, operation);
        foreach (var rule in rules)
        {
            rule.LeaveOperation(operation);
        }

        _types.Type = null;
    }

    private void WalkVariableDefinition(VariableDefinitionNode variable)
    {
        var type = TypeReference.Resolve(context.Schema, variable.Type);
        _types.InputType = type is { Named.IsInput: true } ? type : null;
        foreach (var rule in rules)
        {
            rule.EnterVariableDefinition(variable);
        }

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
        foreach (var rule in rules)
        {
            rule.EnterFragment(fragment);
        }

        WalkType(fragment.TypeCondition);
        WalkDirectives(fragment.Directives, DirectiveLocations.FragmentDefinition);
        WalkSelectionSet(fragment.SelectionSet, fragment);
        _types.Type = null;
    }

    private void WalkSelectionSet(SelectionSetNode selectionSet, SyntaxNode parent)
    {
        var outerParentType = _types.ParentType;
        _types.ParentType = _types.Type?.Named as CompositeType;
        foreach (var rule in rules)
        {
            rule.EnterSelectionSet(selectionSet, parent);
        }

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
        foreach (var rule in rules)
        {
            rule.EnterField(field);
        }

        foreach (var argument in field.Arguments)
        {
            WalkArgument(argument, _types.Field?.GetArgument(argument.Name));
        }

        WalkDirectives(field.Directives, DirectiveLocations.Field);
        if (field.SelectionSet is not null)
        {
            WalkSelectionSet(field.SelectionSet, field);
        }

        foreach (var rule in rules)
        {
            rule.LeaveField(field);
        }

        _types.Field = outerField;
        _types.Type = outerType;
    }

    private void WalkFragmentSpread(FragmentSpreadNode spread)
    {
        foreach (var rule in rules)
        {
            rule.EnterFragmentSpread(spread);
        }

        WalkDirectives(spread.Directives, DirectiveLocations.FragmentSpread);
    }

    private void WalkInlineFragment(InlineFragmentNode fragment)
    {
        var outerType = _types.Type;
        _types.Type = fragment.TypeCondition is null ? _types.Type?.Named : ResolveCondition(fragment.TypeCondition);
        foreach (var rule in rules)
        {
            rule.EnterInlineFragment(fragment);
        }

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
