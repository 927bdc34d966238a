namespace Federation.Composition;

/// <summary>The codes of hints; the names are those of Apollo's composition.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/hints">Composition hints</seealso>
public static class CompositionHintCodes
{
    public const string InconsistentButCompatibleFieldType = "INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE";
    public const string InconsistentButCompatibleArgumentType = "INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE";
    public const string InconsistentDefaultValuePresence = "INCONSISTENT_DEFAULT_VALUE_PRESENCE";
    public const string InconsistentEntity = "INCONSISTENT_ENTITY";
    public const string InconsistentObjectValueTypeField = "INCONSISTENT_OBJECT_VALUE_TYPE_FIELD";
    public const string InconsistentInterfaceValueTypeField = "INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD";
    public const string InconsistentInputObjectField = "INCONSISTENT_INPUT_OBJECT_FIELD";
    public const string InconsistentUnionMember = "INCONSISTENT_UNION_MEMBER";
    public const string InconsistentEnumValueForInputEnum = "INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM";
    public const string InconsistentEnumValueForOutputEnum = "INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM";
    public const string UnusedEnumType = "UNUSED_ENUM_TYPE";
    public const string InconsistentArgumentPresence = "INCONSISTENT_ARGUMENT_PRESENCE";
    public const string InconsistentDescription = "INCONSISTENT_DESCRIPTION";
    public const string InconsistentExecutableDirectivePresence = "INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE";
    public const string NoExecutableDirectiveIntersection = "NO_EXECUTABLE_DIRECTIVE_INTERSECTION";
    public const string InconsistentExecutableDirectiveRepeatable = "INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE";
    public const string InconsistentExecutableDirectiveLocations = "INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS";
    public const string InconsistentNonRepeatableDirectiveArguments = "INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS";
    public const string MergedNonRepeatableDirectiveArguments = "MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS";
    public const string InconsistentRuntimeTypesForShareableReturn = "INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN";
    public const string FromSubgraphDoesNotExist = "FROM_SUBGRAPH_DOES_NOT_EXIST";
    public const string OverriddenFieldCanBeRemoved = "OVERRIDDEN_FIELD_CAN_BE_REMOVED";
    public const string OverrideDirectiveCanBeRemoved = "OVERRIDE_DIRECTIVE_CAN_BE_REMOVED";
    public const string OverrideMigrationInProgress = "OVERRIDE_MIGRATION_IN_PROGRESS";
    public const string DirectiveCompositionWarn = "DIRECTIVE_COMPOSITION_WARN";
    public const string ImplicitlyUpgradedFederationVersion = "IMPLICITLY_UPGRADED_FEDERATION_VERSION";
    public const string ContextualArgumentNotContextualInAllSubgraphs = "CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS";
}
