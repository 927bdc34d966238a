using System.Text.RegularExpressions;
using Tests.Kit;

namespace Tests.Architecture;

/// <summary>
/// The isolation invariants of the domain, each with the tests that hold it: an invariant whose test is renamed or removed is noticed here.
/// Invariant 5 speaks of streams, which do not exist yet; how long a neighbour (7) and a foreign id (1) take is measured by tests/Benchmarks/gateway isolation.
/// </summary>
public sealed class IsolationInvariantsTests
{
    public static TheoryData<string, string, string> Held { get; } = new()
    {
        { "1: the same id is each tenant's own", "tests/EndToEnd/SampleMarketTests.cs", "Two_tenants_with_the_same_portfolio_id_see_their_own" },
        { "1: a foreign id answers byte for byte like an unknown one", "tests/EndToEnd/SampleMarketTests.cs", "A_foreign_portfolio_answers_exactly_like_an_unknown_one" },
        { "1: also as an entity", "tests/Portfolio/Types/IsolationTests.cs", "An_entity_of_another_tenant_is_not_found_by_its_key" },
        { "1: and does the same work", "tests/Portfolio/Types/IsolationTimingTests.cs", "A_foreign_id_costs_the_same_commands_as_an_unknown_one" },
        { "1: also as a document", "tests/Portfolio/Reports/DownloadTests.cs", "A_document_of_another_tenant_answers_byte_for_byte_like_an_unknown_one" },
        { "2: each tenant has its own database", "tests/Tenancy/Databases/TenantDatabasesTests.cs", "Two_tenants_with_one_id_have_their_own_row_in_their_own_file" },
        { "2: another tenant's values and keys do not open", "tests/Tenancy/Encryption/SealedColumnsTests.cs", "A_value_of_another_tenant_is_refused_with_its_wrapped_key_beside_it" },
        { "2: an erased key leaves rows of nobody", "tests/Portfolio/Types/ErasureTests.cs", "Deleting_a_tenants_key_leaves_its_trades_and_positions_as_rows_of_nobody" },
        { "2: also in backups", "tests/Tenancy/Encryption/ErasureTests.cs", "Deleting_a_tenants_key_makes_what_it_sealed_unreadable_in_copies_too_and_nothing_else" },
        { "2: rotation goes on beside readers", "tests/Tenancy/Encryption/RotationTests.cs", "Readers_of_another_program_keep_reading_while_a_data_key_is_rotated" },
        { "3: what is shared is shared by whole callers", "tests/Host/SharingTests.cs", "Callers_who_differ_in_anything_share_neither_requests_nor_fetches" },
        { "3: and under load", "tests/Host/TenantIsolationTests.cs", "Equal_requests_of_two_tenants_at_once_are_answered_each_with_its_own" },
        { "3: and by one key only, whatever is added", "tests/Host/SharingKeyTests.cs", "Whatever_holds_answers_finds_them_by_the_sharing_key" },
        { "3: nor is anything else kept without a tenant that is a tenant's", "tests/Architecture/TenantCacheTests.cs", "What_is_kept_between_requests_is_found_by_the_tenants_id_or_is_nobodys" },
        { "4: batches never mix tenants", "tests/Portfolio/Types/IsolationTests.cs", "Batches_of_requests_that_run_together_never_mix_tenants" },
        { "4: nor where both ask for one key before either has it", "tests/Server/BatchIsolationTests.cs", "Requests_of_two_tenants_that_ask_for_one_key_at_once_load_it_in_a_batch_each" },
        { "6: no data and no variables in logs and metrics", "tests/Host/GeneratedIsolationTests.cs", "Nothing_of_one_tenant_is_in_an_answer_header_log_line_or_metric_of_another" },
        { "6: nor in the lines of the real programs", "tests/EndToEnd/Isolation/IsolationAttackTests.cs", "Nothing_of_one_tenant_is_in_any_answer_or_log_line_of_another" },
        { "6: metrics carry tenant and operation hash", "tests/Host/MeasuredOperationsTests.cs", "An_operation_is_called_by_the_hash_of_its_text" },
        { "6: and lines too", "tests/Host/TenantIsolationTests.cs", "A_foreign_row_reaches_neither_answer_nor_log_nor_metric_and_raises_an_alarm" },
        { "6: nor in records of usage", "tests/Host/Metering/MeteringTests.cs", "Records_have_no_data_no_variable_no_person_and_no_text" },
        { "6: and usage is told to its own tenant alone", "tests/Host/Metering/UsageEndpointTests.cs", "While_tenants_ask_and_files_are_written_each_is_told_exactly_its_own_requests" },
        { "6: a text about personal data is masked", "tests/Execution/Audited/PersonalErrorTests.cs", "Of_an_error_about_a_personal_field_the_code_is_left_and_others_pass_as_they_are" },
        { "6: also in a subgraph's log, which names tenant and operation", "tests/Server/FaultLogTests.cs", "The_line_of_a_failure_names_request_tenant_and_operation_and_of_personal_data_only_where_it_failed" },
        { "7: nobody waits behind all calls of another tenant", "tests/Host/NeighbourTests.cs", "A_tenant_at_ten_times_its_load_does_not_hold_up_another_behind_its_own_calls" },
        { "7: nor in a subgraph", "tests/Server/NeighbourTests.cs", "While_a_tenant_has_ten_times_more_operations_than_places_another_ones_begins_at_once" },
        { "7: a tenant with too many requests does not take the others' places", "tests/Host/AdmissionTests.cs", "A_tenant_that_sends_too_many_gets_429_and_the_others_do_not_notice" },
        { "8: personal data is stored nowhere in plain text", "tests/Portfolio/Types/PersonalDataTests.cs", "A_raw_read_of_the_files_finds_no_account_and_no_person" },
        { "8: scope and purpose open it", "tests/Portfolio/Types/PersonalDataTests.cs", "Without_scope_or_without_purpose_nothing_personal_is_read" },
        { "8: and it is kept by both processes before it is out", "tests/EndToEnd/PersonalDataTests.cs", "With_scope_and_purpose_a_client_is_read_and_gateway_and_subgraph_have_kept_it_before_the_answer_is_out" },
        { "8: also where a report names a client", "tests/Portfolio/Reports/DownloadTests.cs", "The_clients_name_is_put_in_for_who_may_read_it_and_for_nobody_else" },
        { "8: an access is kept before the value is released", "tests/Server/AuditingTests.cs", "Each_entity_whose_audited_field_is_read_is_kept_before_the_field_is_resolved_though_its_key_is_not_selected" },
        { "8: the gateway keeps whose it was before the answer is out", "tests/Host/AuditTests.cs", "Whose_field_was_read_is_kept_by_its_key_before_the_answer_is_out" },
        { "8: nor where the gateway cannot keep it", "tests/Host/AuditTests.cs", "While_the_log_cannot_be_kept_nothing_is_read_or_changed_and_afterwards_nothing_is_missing" },
        { "8: and where it cannot be kept there is no value", "tests/Server/AuditingTests.cs", "What_cannot_be_kept_does_not_happen_and_the_rest_is_answered" },
    };

    /// <summary>
    /// The fifth is of streams. The authorization prover draws subscriptions as soon as the gateway serves any (tests/Authorization.Conformance,
    /// ServedTests): from then on it has to be held here like the others.
    /// </summary>
    [Fact]
    public void Every_invariant_is_held_and_that_of_streams_as_soon_as_there_are_any()
    {
        var held = Held.Select(row => row.Data.Item1[0] - '0').Distinct().Order();
        var areDrawn = File.ReadAllText(RepositoryRoot.Combine("tests", "Authorization.Conformance", "Proving", "RandomOperations.cs"))
            .Contains("OperationType.Subscription", StringComparison.Ordinal);

        Assert.Equal(Enumerable.Range(1, 8).Where(number => number != 5 || areDrawn), held);
    }

    [Theory]
    [MemberData(nameof(Held))]
    public void An_invariant_is_held_by_a_test_of_that_name(string invariant, string file, string test)
    {
        var path = RepositoryRoot.Combine(file.Split('/'));

        Assert.True(File.Exists(path), $"{invariant}: {file} is gone.");
        Assert.True(
            Regex.IsMatch(File.ReadAllText(path), $@"\bpublic (async Task|void) {test}\(", RegexOptions.CultureInvariant),
            $"{invariant}: {file} has no test {test}.");
    }
}
