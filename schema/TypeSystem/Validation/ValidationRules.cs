using GraphQL.Language;
using GraphQL.TypeSystem.Validation.Rules;

namespace GraphQL.TypeSystem.Validation;

/// <summary>The rules in the order of graphql-js, so that errors come in its order too: where two rules meet the same node, the one
/// listed first reports first. Each method tells what the walk meets to the rules that look at it.</summary>
/// <remarks>Written out and not a loop over virtual methods: of some thirty rules three or four look at a node, and those are called
/// directly.</remarks>
internal sealed class ValidationRules(ValidationContext context)
{
    private readonly ExecutableDefinitionsRule _executableDefinitions = new(context);
    private readonly KnownOperationTypesRule _knownOperationTypes = new(context);
    private readonly UniqueOperationNamesRule _uniqueOperationNames = new(context);
    private readonly LoneAnonymousOperationRule _loneAnonymousOperation = new(context);
    private readonly SingleFieldSubscriptionsRule _singleFieldSubscriptions = new(context);
    private readonly KnownTypeNamesRule _knownTypeNames = new(context);
    private readonly FragmentsOnCompositeTypesRule _fragmentsOnCompositeTypes = new(context);
    private readonly VariablesAreInputTypesRule _variablesAreInputTypes = new(context);
    private readonly ScalarLeafsRule _scalarLeafs = new(context);
    private readonly FieldsOnCorrectTypeRule _fieldsOnCorrectType = new(context);
    private readonly UniqueFragmentNamesRule _uniqueFragmentNames = new(context);
    private readonly KnownFragmentNamesRule _knownFragmentNames = new(context);
    private readonly NoUnusedFragmentsRule _noUnusedFragments = new(context);
    private readonly PossibleFragmentSpreadsRule _possibleFragmentSpreads = new(context);
    private readonly NoFragmentCyclesRule _noFragmentCycles = new(context);
    private readonly UniqueVariableNamesRule _uniqueVariableNames = new(context);
    private readonly NoUndefinedVariablesRule _noUndefinedVariables = new(context);
    private readonly NoUnusedVariablesRule _noUnusedVariables = new(context);
    private readonly KnownDirectivesRule _knownDirectives = new(context);
    private readonly UniqueDirectivesPerLocationRule _uniqueDirectivesPerLocation = new(context);
    private readonly KnownArgumentNamesRule _knownArgumentNames = new(context);
    private readonly UniqueArgumentNamesRule _uniqueArgumentNames = new(context);
    private readonly ValuesOfCorrectTypeRule _valuesOfCorrectType = new(context);
    private readonly ProvidedRequiredArgumentsRule _providedRequiredArguments = new(context);
    private readonly VariablesInAllowedPositionRule _variablesInAllowedPosition = new(context);
    private readonly OverlappingFieldsCanBeMergedRule _overlappingFieldsCanBeMerged = new(context);
    private readonly UniqueInputFieldNamesRule _uniqueInputFieldNames = new(context);
    private readonly MaxIntrospectionDepthRule _maxIntrospectionDepth = new(context);

    public void EnterDocument(DocumentNode document)
    {
        _executableDefinitions.EnterDocument(document);
        _overlappingFieldsCanBeMerged.EnterDocument(document);
    }

    public void LeaveDocument(DocumentNode document) => _noUnusedFragments.LeaveDocument(document);

    public void EnterOperation(OperationDefinitionNode operation)
    {
        _knownOperationTypes.EnterOperation(operation);
        _uniqueOperationNames.EnterOperation(operation);
        _loneAnonymousOperation.EnterOperation(operation);
        _singleFieldSubscriptions.EnterOperation(operation);
        _uniqueVariableNames.EnterOperation(operation);
        _uniqueDirectivesPerLocation.EnterOperation(operation);
    }

    public void LeaveOperation(OperationDefinitionNode operation)
    {
        _noUndefinedVariables.LeaveOperation(operation);
        _noUnusedVariables.LeaveOperation(operation);
        _variablesInAllowedPosition.LeaveOperation(operation);
    }

    public void EnterFragment(FragmentDefinitionNode fragment)
    {
        _fragmentsOnCompositeTypes.EnterFragment(fragment);
        _uniqueFragmentNames.EnterFragment(fragment);
        _noFragmentCycles.EnterFragment(fragment);
        _uniqueDirectivesPerLocation.EnterFragment(fragment);
    }

    public void EnterVariableDefinition(VariableDefinitionNode variable)
    {
        _variablesAreInputTypes.EnterVariableDefinition(variable);
        _uniqueDirectivesPerLocation.EnterVariableDefinition(variable);
    }

    /// <param name="selectionSet">The selection set.</param>
    /// <param name="parent">The operation, fragment or field that it belongs to.</param>
    public void EnterSelectionSet(SelectionSetNode selectionSet, SyntaxNode parent) => _overlappingFieldsCanBeMerged.EnterSelectionSet(selectionSet, parent);

    public void EnterField(FieldNode field)
    {
        _scalarLeafs.EnterField(field);
        _fieldsOnCorrectType.EnterField(field);
        _uniqueDirectivesPerLocation.EnterField(field);
        _uniqueArgumentNames.EnterField(field);
        _maxIntrospectionDepth.EnterField(field);
    }

    public void LeaveField(FieldNode field) => _providedRequiredArguments.LeaveField(field);

    public void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        _knownFragmentNames.EnterFragmentSpread(spread);
        _possibleFragmentSpreads.EnterFragmentSpread(spread);
        _uniqueDirectivesPerLocation.EnterFragmentSpread(spread);
    }

    public void EnterInlineFragment(InlineFragmentNode fragment)
    {
        _fragmentsOnCompositeTypes.EnterInlineFragment(fragment);
        _possibleFragmentSpreads.EnterInlineFragment(fragment);
        _uniqueDirectivesPerLocation.EnterInlineFragment(fragment);
    }

    /// <param name="directive">The directive.</param>
    /// <param name="location">What it stands on; one of <see cref="DirectiveLocations"/>.</param>
    public void EnterDirective(DirectiveNode directive, string location)
    {
        _knownDirectives.EnterDirective(directive, location);
        _knownArgumentNames.EnterDirective(directive, location);
        _uniqueArgumentNames.EnterDirective(directive, location);
    }

    public void LeaveDirective(DirectiveNode directive) => _providedRequiredArguments.LeaveDirective(directive);

    public void EnterArgument(ArgumentNode argument) => _knownArgumentNames.EnterArgument(argument);

    public void EnterValue(ValueNode value)
    {
        _valuesOfCorrectType.EnterValue(value);
        _uniqueInputFieldNames.EnterValue(value);
    }

    public void LeaveValue(ValueNode value)
    {
        _valuesOfCorrectType.LeaveValue(value);
        _uniqueInputFieldNames.LeaveValue(value);
    }

    public void EnterObjectField(ObjectFieldNode field)
    {
        _valuesOfCorrectType.EnterObjectField(field);
        _uniqueInputFieldNames.EnterObjectField(field);
    }

    public void EnterNamedType(NamedTypeNode type) => _knownTypeNames.EnterNamedType(type);
}
