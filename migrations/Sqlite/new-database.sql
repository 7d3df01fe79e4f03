-- What the migrations make of an empty file. Written by infra/check-migrations --write; not edited by hand.
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "AdministratorCodes" (
    "Digest" TEXT NOT NULL CONSTRAINT "PK_AdministratorCodes" PRIMARY KEY,
    "MadeAt" INTEGER NOT NULL,
    "UsedAt" INTEGER NULL
);
CREATE TABLE "AspNetRoles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetRoles" PRIMARY KEY,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);
CREATE TABLE "Latches" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Latches" PRIMARY KEY,
    "Taken" INTEGER NOT NULL
);
CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Country" TEXT NULL,
    "IsAuthority" INTEGER NOT NULL,
    "Invented" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL
, "Authority" TEXT NULL);
CREATE TABLE "Parties" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Parties" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Country" TEXT NULL,
    "Headquarters" TEXT NULL,
    "UltimateParentId" TEXT NULL,
    "Invented" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Parties_Parties_UltimateParentId" FOREIGN KEY ("UltimateParentId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "Name" TEXT NULL,
    "Salt" TEXT NULL,
    "Erased" INTEGER NOT NULL,
    "Version" TEXT NOT NULL
);
CREATE TABLE "ProtectionKeys" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_ProtectionKeys" PRIMARY KEY,
    "Xml" TEXT NOT NULL
);
CREATE TABLE "SourceDocuments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SourceDocuments" PRIMARY KEY,
    "Digest" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "SizeInBytes" INTEGER NOT NULL,
    "RecordedAt" INTEGER NOT NULL
);
CREATE TABLE "AspNetRoleClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoleClaims" PRIMARY KEY AUTOINCREMENT,
    "RoleId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetRoleClaims_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Models" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Models" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "DeveloperId" TEXT NULL,
    "KnownByNameOnly" INTEGER NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Models_Parties_DeveloperId" FOREIGN KEY ("DeveloperId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL, "DisabledAt" INTEGER NULL, "AddressAskedAt" INTEGER NULL, "AddressAsks" INTEGER NOT NULL DEFAULT 0, "AddressCode" TEXT NULL, "AddressCodeDueAt" INTEGER NULL, "AddressCodeUntil" INTEGER NULL, "AddressTries" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_AspNetUsers_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AspNetUsers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Evidence" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Evidence" PRIMARY KEY,
    "Subject" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Question" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Strength" TEXT NOT NULL,
    "Direction" TEXT NOT NULL,
    "Claim" TEXT NOT NULL,
    "AssertedBy" TEXT NOT NULL,
    "AgainstInterest" INTEGER NOT NULL,
    "IsAllegation" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "SourceAddress" TEXT NULL,
    "SourceDate" TEXT NULL,
    "BytesDigest" TEXT NULL,
    "Location" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    "Test_Alpha" REAL NULL,
    "Test_Candidates" INTEGER NULL,
    "Test_KeyIsPublic" INTEGER NULL,
    "Test_NullHypothesis" TEXT NULL,
    "Test_PValue" REAL NULL,
    "Test_SampleSize" INTEGER NULL,
    "Test_Statistic" TEXT NULL, "Score" REAL NULL, "Setup" TEXT NULL,
    CONSTRAINT "FK_Evidence_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Releases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Releases" PRIMARY KEY,
    "ModelId" TEXT NOT NULL,
    "Label" TEXT NOT NULL,
    "Licence" TEXT NULL,
    "Gated" TEXT NOT NULL,
    "HostingRegion" TEXT NULL,
    "ReleasedOn" TEXT NULL,
    "RootDigest" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Publication_Basis" TEXT NOT NULL,
    "Publication_Published" TEXT NOT NULL,
    "Publication_Since" TEXT NULL, "ChipsComplete" TEXT NOT NULL DEFAULT 'Unknown', "LineageComplete" TEXT NOT NULL DEFAULT 'Unknown', "TrainingComplete" TEXT NOT NULL DEFAULT 'Unknown',
    CONSTRAINT "FK_Releases_Models_ModelId" FOREIGN KEY ("ModelId") REFERENCES "Models" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUserRoles" (
    "UserId" TEXT NOT NULL,
    "RoleId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserRoles" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_AspNetUserRoles_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AspNetUserRoles_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Artifacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Artifacts" PRIMARY KEY,
    "ReleaseId" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "Digest" TEXT NULL,
    "SizeInBytes" INTEGER NULL,
    "Format" TEXT NOT NULL,
    CONSTRAINT "FK_Artifacts_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "DatasetUses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DatasetUses" PRIMARY KEY,
    "ReleaseId" TEXT NOT NULL,
    "DatasetId" TEXT NOT NULL,
    CONSTRAINT "FK_DatasetUses_Datasets_DatasetId" FOREIGN KEY ("DatasetId") REFERENCES "Datasets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DatasetUses_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Derivations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Derivations" PRIMARY KEY,
    "ChildId" TEXT NOT NULL,
    "ParentId" TEXT NOT NULL,
    "Relation" TEXT NOT NULL,
    "Share" TEXT NULL,
    "GenerationOperations" TEXT NULL,
    "DataPublished" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "GenerationOperationsHigh" REAL NULL,
    "GenerationOperationsLow" REAL NULL, "Queried_From" TEXT NULL, "Queried_Until" TEXT NULL,
    CONSTRAINT "FK_Derivations_Releases_ChildId" FOREIGN KEY ("ChildId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Derivations_Releases_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Imports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "SourceDocumentId" TEXT NOT NULL,
    "ReleaseId" TEXT NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Imports_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Imports_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Imports_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Imports_SourceDocuments_SourceDocumentId" FOREIGN KEY ("SourceDocumentId") REFERENCES "SourceDocuments" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "TrainingRuns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TrainingRuns" PRIMARY KEY,
    "ReleaseId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Operations" TEXT NULL,
    "Place" TEXT NULL,
    "Version" TEXT NOT NULL,
    "OperationsHigh" REAL NULL,
    "OperationsLow" REAL NULL,
    "Period_From" TEXT NULL,
    "Period_Until" TEXT NULL,
    CONSTRAINT "FK_TrainingRuns_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "ChipUses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ChipUses" PRIMARY KEY,
    "ReleaseId" TEXT NOT NULL,
    "TrainingRunId" TEXT NULL,
    "ChipName" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Count" TEXT NULL,
    "Hours" TEXT NULL,
    "Acquisition" TEXT NULL, "Channel" TEXT NOT NULL DEFAULT 'Unknown',
    CONSTRAINT "FK_ChipUses_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ChipUses_TrainingRuns_TrainingRunId" FOREIGN KEY ("TrainingRunId") REFERENCES "TrainingRuns" ("Id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_Artifacts_ReleaseId_Path" ON "Artifacts" ("ReleaseId", "Path");
CREATE INDEX "IX_AspNetRoleClaims_RoleId" ON "AspNetRoleClaims" ("RoleId");
CREATE UNIQUE INDEX "RoleNameIndex" ON "AspNetRoles" ("NormalizedName");
CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
CREATE INDEX "IX_AspNetUserRoles_RoleId" ON "AspNetUserRoles" ("RoleId");
CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");
CREATE INDEX "IX_AspNetUsers_OrganisationId" ON "AspNetUsers" ("OrganisationId");
CREATE INDEX "IX_AspNetUsers_PersonId" ON "AspNetUsers" ("PersonId");
CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");
CREATE INDEX "IX_ChipUses_ReleaseId" ON "ChipUses" ("ReleaseId");
CREATE INDEX "IX_ChipUses_TrainingRunId" ON "ChipUses" ("TrainingRunId");
CREATE INDEX "IX_DatasetUses_DatasetId" ON "DatasetUses" ("DatasetId");
CREATE UNIQUE INDEX "IX_DatasetUses_ReleaseId_DatasetId" ON "DatasetUses" ("ReleaseId", "DatasetId");
CREATE UNIQUE INDEX "IX_Derivations_ChildId_ParentId_Relation" ON "Derivations" ("ChildId", "ParentId", "Relation");
CREATE INDEX "IX_Evidence_BytesDigest" ON "Evidence" ("BytesDigest");
CREATE INDEX "IX_Evidence_RecordedBy" ON "Evidence" ("RecordedBy");
CREATE UNIQUE INDEX "IX_Evidence_Sequence" ON "Evidence" ("Sequence");
CREATE INDEX "IX_Evidence_SubjectId_Subject" ON "Evidence" ("SubjectId", "Subject");
CREATE UNIQUE INDEX "IX_Imports_OrganisationId_SourceDocumentId_ReleaseId" ON "Imports" ("OrganisationId", "SourceDocumentId", "ReleaseId");
CREATE INDEX "IX_Imports_RecordedBy" ON "Imports" ("RecordedBy");
CREATE INDEX "IX_Imports_ReleaseId" ON "Imports" ("ReleaseId");
CREATE UNIQUE INDEX "IX_Imports_Sequence" ON "Imports" ("Sequence");
CREATE INDEX "IX_Imports_SourceDocumentId" ON "Imports" ("SourceDocumentId");
CREATE INDEX "IX_Models_DeveloperId" ON "Models" ("DeveloperId");
CREATE UNIQUE INDEX "IX_Models_NameKey" ON "Models" ("NameKey");
CREATE UNIQUE INDEX "IX_Models_Sequence" ON "Models" ("Sequence");
CREATE UNIQUE INDEX "IX_Organisations_NameKey" ON "Organisations" ("NameKey");
CREATE UNIQUE INDEX "IX_Parties_NameKey" ON "Parties" ("NameKey");
CREATE UNIQUE INDEX "IX_Parties_Sequence" ON "Parties" ("Sequence");
CREATE INDEX "IX_Parties_UltimateParentId" ON "Parties" ("UltimateParentId");
CREATE UNIQUE INDEX "IX_Releases_ModelId_Label" ON "Releases" ("ModelId", "Label");
CREATE INDEX "IX_Releases_RootDigest" ON "Releases" ("RootDigest");
CREATE UNIQUE INDEX "IX_Releases_Sequence" ON "Releases" ("Sequence");
CREATE UNIQUE INDEX "IX_SourceDocuments_Digest" ON "SourceDocuments" ("Digest");
CREATE INDEX "IX_TrainingRuns_ReleaseId" ON "TrainingRuns" ("ReleaseId");
CREATE TRIGGER "Evidence_append_only_update" BEFORE UPDATE ON "Evidence"
BEGIN SELECT RAISE(ABORT, 'Evidence is append-only'); END;
CREATE TRIGGER "Evidence_append_only_delete" BEFORE DELETE ON "Evidence"
BEGIN SELECT RAISE(ABORT, 'Evidence is append-only'); END;
CREATE TRIGGER "Imports_append_only_update" BEFORE UPDATE ON "Imports"
BEGIN SELECT RAISE(ABORT, 'Imports is append-only'); END;
CREATE TRIGGER "Imports_append_only_delete" BEFORE DELETE ON "Imports"
BEGIN SELECT RAISE(ABORT, 'Imports is append-only'); END;
CREATE TRIGGER "SourceDocuments_append_only_update" BEFORE UPDATE ON "SourceDocuments"
BEGIN SELECT RAISE(ABORT, 'SourceDocuments is append-only'); END;
CREATE TRIGGER "SourceDocuments_append_only_delete" BEFORE DELETE ON "SourceDocuments"
BEGIN SELECT RAISE(ABORT, 'SourceDocuments is append-only'); END;
CREATE TABLE "CaseCounters" (
    "Authority" TEXT NOT NULL CONSTRAINT "PK_CaseCounters" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL
);
CREATE TABLE "Cases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cases" PRIMARY KEY,
    "Reference" TEXT NOT NULL,
    "Authority" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "AppliedBy" TEXT NOT NULL,
    "AppliedAt" INTEGER NOT NULL,
    "IdempotencyKey" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "LiveDraftId" TEXT NULL,
    "HistoryLength" INTEGER NOT NULL,
    "HistoryHead" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Application_Day" TEXT NOT NULL,
    "Application_Destination" TEXT NOT NULL,
    "Application_Note" TEXT NULL,
    "Application_QuestionJson" TEXT NOT NULL,
    "Application_ReleaseId" TEXT NOT NULL,
    "Application_ReleaseName" TEXT NOT NULL, "AmendedBy" TEXT NULL, "Amends" TEXT NULL, "Application_DetailsJson" TEXT NOT NULL DEFAULT '{}', "Application_Kind" TEXT NOT NULL DEFAULT 'SingleLicence', "DecisionsOut" INTEGER NOT NULL DEFAULT 0, "DueOn" TEXT NULL, "HeldBy" TEXT NULL, "ReferralsOut" INTEGER NOT NULL DEFAULT 0, "TeamId" TEXT NULL, "Application_Language" TEXT NULL,
    CONSTRAINT "FK_Cases_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Cases_People_AppliedBy" FOREIGN KEY ("AppliedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Evaluations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Evaluations" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "ReleaseId" TEXT NULL,
    "Edition" TEXT NOT NULL,
    "Profile" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    "EvaluatedBy" TEXT NOT NULL,
    "EvaluatedAt" INTEGER NOT NULL,
    "EvaluatedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Evaluations_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Evaluations_People_EvaluatedBy" FOREIGN KEY ("EvaluatedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Evaluations_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CaseEvents" (
    "CaseId" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Act" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Sentence" TEXT NOT NULL,
    "Internal" INTEGER NOT NULL,
    "About" TEXT NULL,
    "PreviousHash" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "PK_CaseEvents" PRIMARY KEY ("CaseId", "Line"),
    CONSTRAINT "FK_CaseEvents_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseEvents_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseEvents_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Drafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Drafts" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Reasons" TEXT NOT NULL,
    "Conditions" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "EvaluationId" TEXT NOT NULL,
    "EvaluationDigest" TEXT NOT NULL,
    "DraftedBy" TEXT NOT NULL,
    "DraftedAt" INTEGER NOT NULL,
    "VoidedAt" INTEGER NULL, "AgreedAt" INTEGER NULL, "AgreedBy" TEXT NULL CONSTRAINT "FK_Drafts_People_AgreedBy" REFERENCES "People" ("Id") ON DELETE RESTRICT, "Countersignatures" INTEGER NOT NULL DEFAULT 1, "IntentFirst" INTEGER NOT NULL DEFAULT 0, "TermsJson" TEXT NULL, "Language" TEXT NULL,
    CONSTRAINT "FK_Drafts_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Drafts_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Drafts_People_DraftedBy" FOREIGN KEY ("DraftedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Decisions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "Authority" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Conditions" TEXT NOT NULL,
    "ReleaseId" TEXT NOT NULL,
    "ReleaseName" TEXT NOT NULL,
    "RootDigest" TEXT NULL,
    "Destination" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "EvaluationId" TEXT NOT NULL,
    "QuestionJson" TEXT NOT NULL,
    "EvaluationJson" TEXT NOT NULL,
    "DecisionJson" TEXT NOT NULL,
    "DraftDigest" TEXT NOT NULL,
    "Pdf" BLOB NOT NULL,
    "PdfDigest" TEXT NOT NULL,
    "DecidedBy" TEXT NOT NULL,
    "CountersignedBy" TEXT NOT NULL,
    "IssuedAt" INTEGER NOT NULL,
    "Demonstration" INTEGER NOT NULL,
    "CountersignedByCommitment" TEXT NULL,
    "DecidedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL, "FirstCountersignedBy" TEXT NULL CONSTRAINT "FK_Decisions_People_FirstCountersignedBy" REFERENCES "People" ("Id") ON DELETE RESTRICT, "FirstCountersignedByCommitment" TEXT NULL, "TermsJson" TEXT NULL,
    CONSTRAINT "FK_Decisions_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Evaluations_EvaluationId" FOREIGN KEY ("EvaluationId") REFERENCES "Evaluations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_People_CountersignedBy" FOREIGN KEY ("CountersignedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_People_DecidedBy" FOREIGN KEY ("DecidedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_CaseEvents_OrganisationId" ON "CaseEvents" ("OrganisationId");
CREATE INDEX "IX_CaseEvents_PersonId" ON "CaseEvents" ("PersonId");
CREATE INDEX "IX_Cases_AppliedBy" ON "Cases" ("AppliedBy");
CREATE UNIQUE INDEX "IX_Cases_OrganisationId_IdempotencyKey" ON "Cases" ("OrganisationId", "IdempotencyKey");
CREATE UNIQUE INDEX "IX_Cases_Reference" ON "Cases" ("Reference");
CREATE UNIQUE INDEX "IX_Cases_Sequence" ON "Cases" ("Sequence");
CREATE INDEX "IX_Decisions_CountersignedBy" ON "Decisions" ("CountersignedBy");
CREATE INDEX "IX_Decisions_DecidedBy" ON "Decisions" ("DecidedBy");
CREATE INDEX "IX_Decisions_EvaluationId" ON "Decisions" ("EvaluationId");
CREATE INDEX "IX_Decisions_OrganisationId" ON "Decisions" ("OrganisationId");
CREATE UNIQUE INDEX "IX_Decisions_PdfDigest" ON "Decisions" ("PdfDigest");
CREATE UNIQUE INDEX "IX_Decisions_Reference" ON "Decisions" ("Reference");
CREATE INDEX "IX_Decisions_ReleaseId" ON "Decisions" ("ReleaseId");
CREATE UNIQUE INDEX "IX_Decisions_Sequence" ON "Decisions" ("Sequence");
CREATE INDEX "IX_Drafts_CaseId" ON "Drafts" ("CaseId");
CREATE INDEX "IX_Drafts_DraftedBy" ON "Drafts" ("DraftedBy");
CREATE INDEX "IX_Drafts_OrganisationId" ON "Drafts" ("OrganisationId");
CREATE INDEX "IX_Evaluations_EvaluatedBy" ON "Evaluations" ("EvaluatedBy");
CREATE INDEX "IX_Evaluations_OrganisationId" ON "Evaluations" ("OrganisationId");
CREATE INDEX "IX_Evaluations_ReleaseId" ON "Evaluations" ("ReleaseId");
CREATE UNIQUE INDEX "IX_Evaluations_Sequence" ON "Evaluations" ("Sequence");
CREATE TRIGGER "CaseEvents_append_only_update" BEFORE UPDATE ON "CaseEvents"
BEGIN SELECT RAISE(ABORT, 'CaseEvents is append-only'); END;
CREATE TRIGGER "CaseEvents_append_only_delete" BEFORE DELETE ON "CaseEvents"
BEGIN SELECT RAISE(ABORT, 'CaseEvents is append-only'); END;
CREATE TRIGGER "Decisions_append_only_update" BEFORE UPDATE ON "Decisions"
BEGIN SELECT RAISE(ABORT, 'Decisions is append-only'); END;
CREATE TRIGGER "Decisions_append_only_delete" BEFORE DELETE ON "Decisions"
BEGIN SELECT RAISE(ABORT, 'Decisions is append-only'); END;
CREATE TRIGGER "Evaluations_append_only_update" BEFORE UPDATE ON "Evaluations"
BEGIN SELECT RAISE(ABORT, 'Evaluations is append-only'); END;
CREATE TRIGGER "Evaluations_append_only_delete" BEFORE DELETE ON "Evaluations"
BEGIN SELECT RAISE(ABORT, 'Evaluations is append-only'); END;
CREATE TABLE "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");
CREATE TABLE "ApiKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ApiKeys" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "ExpiresAt" INTEGER NULL,
    "RevokedAt" INTEGER NULL,
    "Version" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL, "FormerDigest" TEXT NULL, "FormerUntil" INTEGER NULL, "LastUsedAt" INTEGER NULL, "RotatedAt" INTEGER NULL,
    CONSTRAINT "FK_ApiKeys_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApiKeys_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CommandKeys" (
    "OrganisationId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Request" TEXT NOT NULL,
    "Made" TEXT NOT NULL,
    "At" INTEGER NOT NULL, "Answer" TEXT NULL,
    CONSTRAINT "PK_CommandKeys" PRIMARY KEY ("OrganisationId", "Key"),
    CONSTRAINT "FK_CommandKeys_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_ApiKeys_Digest" ON "ApiKeys" ("Digest");
CREATE INDEX "IX_ApiKeys_OrganisationId" ON "ApiKeys" ("OrganisationId");
CREATE INDEX "IX_ApiKeys_PersonId" ON "ApiKeys" ("PersonId");
CREATE UNIQUE INDEX "IX_ApiKeys_Sequence" ON "ApiKeys" ("Sequence");
CREATE TABLE "JobLeases" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_JobLeases" PRIMARY KEY,
    "Holder" TEXT NOT NULL,
    "Until" INTEGER NOT NULL
);
CREATE TABLE "KeptEditions" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_KeptEditions" PRIMARY KEY,
    "Manifest" TEXT NOT NULL,
    "KeptAt" INTEGER NOT NULL
);
CREATE TABLE "KeptParameterFiles" (
    "Digest" TEXT NOT NULL CONSTRAINT "PK_KeptParameterFiles" PRIMARY KEY,
    "Text" TEXT NOT NULL
);
CREATE TABLE "RuleUses" (
    "RuleId" TEXT NOT NULL,
    "EvaluationId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Met" INTEGER NOT NULL,
    CONSTRAINT "PK_RuleUses" PRIMARY KEY ("RuleId", "EvaluationId"),
    CONSTRAINT "FK_RuleUses_Evaluations_EvaluationId" FOREIGN KEY ("EvaluationId") REFERENCES "Evaluations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RuleUses_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "EditionDrafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EditionDrafts" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "Base" TEXT NOT NULL,
    "DraftedBy" TEXT NOT NULL,
    "DraftedAt" INTEGER NOT NULL,
    "Changes" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_EditionDrafts_KeptEditions_Base" FOREIGN KEY ("Base") REFERENCES "KeptEditions" ("Hash") ON DELETE RESTRICT,
    CONSTRAINT "FK_EditionDrafts_People_DraftedBy" FOREIGN KEY ("DraftedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "EditionEvents" (
    "DraftId" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Act" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Sentence" TEXT NOT NULL,
    "About" TEXT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "PK_EditionEvents" PRIMARY KEY ("DraftId", "Line"),
    CONSTRAINT "FK_EditionEvents_EditionDrafts_DraftId" FOREIGN KEY ("DraftId") REFERENCES "EditionDrafts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EditionEvents_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "EditionReleases" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_EditionReleases" PRIMARY KEY,
    "Edition" TEXT NOT NULL,
    "Program" TEXT NOT NULL,
    "DraftId" TEXT NOT NULL,
    "DraftedBy" TEXT NOT NULL,
    "ReleasedBy" TEXT NOT NULL,
    "ReleasedAt" INTEGER NOT NULL,
    "Statement" TEXT NOT NULL,
    "Signature" BLOB NOT NULL,
    "Signer" TEXT NOT NULL,
    "DraftedByCommitment" TEXT NULL,
    "ReleasedByCommitment" TEXT NULL,
    CONSTRAINT "FK_EditionReleases_EditionDrafts_DraftId" FOREIGN KEY ("DraftId") REFERENCES "EditionDrafts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EditionReleases_KeptEditions_Edition" FOREIGN KEY ("Edition") REFERENCES "KeptEditions" ("Hash") ON DELETE RESTRICT,
    CONSTRAINT "FK_EditionReleases_People_DraftedBy" FOREIGN KEY ("DraftedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EditionReleases_People_ReleasedBy" FOREIGN KEY ("ReleasedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "RulebookRuns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RulebookRuns" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "DraftId" TEXT NULL,
    "Edition" TEXT NULL,
    "Questions" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "FinishedAt" INTEGER NULL,
    "AfterEvaluation" INTEGER NOT NULL,
    "AfterRelease" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "Same" INTEGER NOT NULL,
    "Lines" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_RulebookRuns_EditionDrafts_DraftId" FOREIGN KEY ("DraftId") REFERENCES "EditionDrafts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RulebookRuns_KeptEditions_Edition" FOREIGN KEY ("Edition") REFERENCES "KeptEditions" ("Hash") ON DELETE RESTRICT
);
CREATE TABLE "RulebookRunLines" (
    "RunId" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Finding" TEXT NOT NULL,
    "EvaluationId" TEXT NULL,
    "ReleaseId" TEXT NULL,
    "Asked" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Because" TEXT NOT NULL,
    CONSTRAINT "PK_RulebookRunLines" PRIMARY KEY ("RunId", "Line"),
    CONSTRAINT "FK_RulebookRunLines_Evaluations_EvaluationId" FOREIGN KEY ("EvaluationId") REFERENCES "Evaluations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RulebookRunLines_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RulebookRunLines_RulebookRuns_RunId" FOREIGN KEY ("RunId") REFERENCES "RulebookRuns" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_EditionDrafts_Base" ON "EditionDrafts" ("Base");
CREATE INDEX "IX_EditionDrafts_DraftedBy" ON "EditionDrafts" ("DraftedBy");
CREATE UNIQUE INDEX "IX_EditionDrafts_Sequence" ON "EditionDrafts" ("Sequence");
CREATE INDEX "IX_EditionEvents_PersonId" ON "EditionEvents" ("PersonId");
CREATE UNIQUE INDEX "IX_EditionReleases_DraftId" ON "EditionReleases" ("DraftId");
CREATE INDEX "IX_EditionReleases_DraftedBy" ON "EditionReleases" ("DraftedBy");
CREATE INDEX "IX_EditionReleases_Edition" ON "EditionReleases" ("Edition");
CREATE INDEX "IX_EditionReleases_ReleasedBy" ON "EditionReleases" ("ReleasedBy");
CREATE INDEX "IX_RuleUses_EvaluationId" ON "RuleUses" ("EvaluationId");
CREATE INDEX "IX_RuleUses_OrganisationId" ON "RuleUses" ("OrganisationId");
CREATE INDEX "IX_RulebookRunLines_EvaluationId" ON "RulebookRunLines" ("EvaluationId");
CREATE INDEX "IX_RulebookRunLines_ReleaseId" ON "RulebookRunLines" ("ReleaseId");
CREATE INDEX "IX_RulebookRuns_DraftId" ON "RulebookRuns" ("DraftId");
CREATE INDEX "IX_RulebookRuns_Edition" ON "RulebookRuns" ("Edition");
CREATE UNIQUE INDEX "IX_RulebookRuns_Sequence" ON "RulebookRuns" ("Sequence");
CREATE TRIGGER "KeptEditions_append_only_update" BEFORE UPDATE ON "KeptEditions"
BEGIN SELECT RAISE(ABORT, 'KeptEditions is append-only'); END;
CREATE TRIGGER "KeptEditions_append_only_delete" BEFORE DELETE ON "KeptEditions"
BEGIN SELECT RAISE(ABORT, 'KeptEditions is append-only'); END;
CREATE TRIGGER "KeptParameterFiles_append_only_update" BEFORE UPDATE ON "KeptParameterFiles"
BEGIN SELECT RAISE(ABORT, 'KeptParameterFiles is append-only'); END;
CREATE TRIGGER "KeptParameterFiles_append_only_delete" BEFORE DELETE ON "KeptParameterFiles"
BEGIN SELECT RAISE(ABORT, 'KeptParameterFiles is append-only'); END;
CREATE TRIGGER "EditionReleases_append_only_update" BEFORE UPDATE ON "EditionReleases"
BEGIN SELECT RAISE(ABORT, 'EditionReleases is append-only'); END;
CREATE TRIGGER "EditionReleases_append_only_delete" BEFORE DELETE ON "EditionReleases"
BEGIN SELECT RAISE(ABORT, 'EditionReleases is append-only'); END;
CREATE TRIGGER "EditionEvents_append_only_update" BEFORE UPDATE ON "EditionEvents"
BEGIN SELECT RAISE(ABORT, 'EditionEvents is append-only'); END;
CREATE TRIGGER "EditionEvents_append_only_delete" BEFORE DELETE ON "EditionEvents"
BEGIN SELECT RAISE(ABORT, 'EditionEvents is append-only'); END;
CREATE TRIGGER "RulebookRunLines_append_only_update" BEFORE UPDATE ON "RulebookRunLines"
BEGIN SELECT RAISE(ABORT, 'RulebookRunLines is append-only'); END;
CREATE TRIGGER "RulebookRunLines_append_only_delete" BEFORE DELETE ON "RulebookRunLines"
BEGIN SELECT RAISE(ABORT, 'RulebookRunLines is append-only'); END;
CREATE TRIGGER "RuleUses_append_only_update" BEFORE UPDATE ON "RuleUses"
BEGIN SELECT RAISE(ABORT, 'RuleUses is append-only'); END;
CREATE TRIGGER "RuleUses_append_only_delete" BEFORE DELETE ON "RuleUses"
BEGIN SELECT RAISE(ABORT, 'RuleUses is append-only'); END;
CREATE TABLE "Sweeps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sweeps" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "QuestionJson" TEXT NOT NULL,
    "Edition" TEXT NOT NULL,
    "Profile" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "Asked" INTEGER NOT NULL,
    "FinishedAt" INTEGER NULL,
    "Version" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Sweeps_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sweeps_People_StartedBy" FOREIGN KEY ("StartedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "SweepAnswers" (
    "SweepId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Clearance" TEXT NOT NULL,
    "ReviewPolicy" TEXT NULL,
    "Rules" TEXT NOT NULL,
    CONSTRAINT "PK_SweepAnswers" PRIMARY KEY ("SweepId", "Number"),
    CONSTRAINT "FK_SweepAnswers_Sweeps_SweepId" FOREIGN KEY ("SweepId") REFERENCES "Sweeps" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "SweptReleases" (
    "SweepId" TEXT NOT NULL,
    "ReleaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Answer" INTEGER NOT NULL,
    "Fingerprint" INTEGER NOT NULL,
    CONSTRAINT "PK_SweptReleases" PRIMARY KEY ("SweepId", "ReleaseId"),
    CONSTRAINT "FK_SweptReleases_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SweptReleases_Sweeps_SweepId" FOREIGN KEY ("SweepId") REFERENCES "Sweeps" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Sweeps_OrganisationId" ON "Sweeps" ("OrganisationId");
CREATE UNIQUE INDEX "IX_Sweeps_Sequence" ON "Sweeps" ("Sequence");
CREATE INDEX "IX_Sweeps_StartedBy" ON "Sweeps" ("StartedBy");
CREATE INDEX "IX_SweptReleases_ReleaseId" ON "SweptReleases" ("ReleaseId");
CREATE INDEX "IX_SweptReleases_SweepId_Answer" ON "SweptReleases" ("SweepId", "Answer");
CREATE TABLE "Attributions" (
    "ReleaseId" TEXT NOT NULL,
    "AncestorId" TEXT NOT NULL,
    "Share" TEXT NOT NULL,
    "Operations" TEXT NOT NULL,
    "Strength" TEXT NOT NULL,
    "Contested" INTEGER NOT NULL,
    "ByWeights" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "Paths" INTEGER NOT NULL,
    CONSTRAINT "PK_Attributions" PRIMARY KEY ("ReleaseId", "AncestorId"),
    CONSTRAINT "FK_Attributions_Releases_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Attributions_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CampaignReplies" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CampaignReplies" PRIMARY KEY,
    "CampaignId" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "GivenOn" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "SourceAddress" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    CONSTRAINT "FK_CampaignReplies_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CampaignReplies_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "ContentStatements" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ContentStatements" PRIMARY KEY,
    "ReleaseId" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "Text" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_ContentStatements_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ContentStatements_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "FormerNames" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FormerNames" PRIMARY KEY,
    "ModelId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "From" TEXT NULL,
    "Until" TEXT NULL,
    "Source" TEXT NOT NULL,
    "SourceAddress" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    CONSTRAINT "FK_FormerNames_Models_ModelId" FOREIGN KEY ("ModelId") REFERENCES "Models" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FormerNames_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Platforms" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Platforms" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "OperatorId" TEXT NULL,
    "Version" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Platforms_Parties_OperatorId" FOREIGN KEY ("OperatorId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "SafetyLayerChanges" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SafetyLayerChanges" PRIMARY KEY,
    "DerivationId" TEXT NOT NULL,
    "Layer" TEXT NOT NULL,
    "Fate" TEXT NOT NULL,
    "Evaluator" TEXT NOT NULL,
    "PublishedOn" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "SourceAddress" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    CONSTRAINT "FK_SafetyLayerChanges_Derivations_DerivationId" FOREIGN KEY ("DerivationId") REFERENCES "Derivations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SafetyLayerChanges_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "TermsOfService" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TermsOfService" PRIMARY KEY,
    "ProviderId" TEXT NOT NULL,
    "Product" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "TextDigest" TEXT NULL,
    "SeenOn" TEXT NOT NULL,
    "ForbidsCompetingModels" TEXT NOT NULL,
    "ForbidsExtraction" TEXT NOT NULL,
    "Passage" TEXT NULL,
    "Source" TEXT NOT NULL,
    "SourceAddress" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    "InForce_From" TEXT NOT NULL,
    "InForce_Until" TEXT NULL,
    CONSTRAINT "FK_TermsOfService_Parties_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TermsOfService_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Deployments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Deployments" PRIMARY KEY,
    "ReleaseId" TEXT NOT NULL,
    "PlatformId" TEXT NOT NULL,
    "Native" TEXT NOT NULL,
    "ServedFrom" TEXT NULL,
    "Period_From" TEXT NULL,
    "Period_Until" TEXT NULL,
    CONSTRAINT "FK_Deployments_Platforms_PlatformId" FOREIGN KEY ("PlatformId") REFERENCES "Platforms" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Deployments_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "PlatformFindings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PlatformFindings" PRIMARY KEY,
    "PlatformId" TEXT NOT NULL,
    "Nature" TEXT NOT NULL,
    "Finding" TEXT NOT NULL,
    "AssertedBy" TEXT NOT NULL,
    "PublishedOn" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "SourceAddress" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    CONSTRAINT "FK_PlatformFindings_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PlatformFindings_Platforms_PlatformId" FOREIGN KEY ("PlatformId") REFERENCES "Platforms" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Attributions_AncestorId" ON "Attributions" ("AncestorId");
CREATE INDEX "IX_CampaignReplies_CampaignId" ON "CampaignReplies" ("CampaignId");
CREATE INDEX "IX_CampaignReplies_RecordedBy" ON "CampaignReplies" ("RecordedBy");
CREATE INDEX "IX_ContentStatements_RecordedBy" ON "ContentStatements" ("RecordedBy");
CREATE INDEX "IX_ContentStatements_ReleaseId" ON "ContentStatements" ("ReleaseId");
CREATE UNIQUE INDEX "IX_ContentStatements_Sequence" ON "ContentStatements" ("Sequence");
CREATE INDEX "IX_Deployments_PlatformId" ON "Deployments" ("PlatformId");
CREATE INDEX "IX_Deployments_ReleaseId_PlatformId" ON "Deployments" ("ReleaseId", "PlatformId");
CREATE INDEX "IX_FormerNames_ModelId" ON "FormerNames" ("ModelId");
CREATE UNIQUE INDEX "IX_FormerNames_NameKey" ON "FormerNames" ("NameKey");
CREATE INDEX "IX_FormerNames_RecordedBy" ON "FormerNames" ("RecordedBy");
CREATE INDEX "IX_PlatformFindings_PlatformId" ON "PlatformFindings" ("PlatformId");
CREATE INDEX "IX_PlatformFindings_RecordedBy" ON "PlatformFindings" ("RecordedBy");
CREATE UNIQUE INDEX "IX_Platforms_NameKey" ON "Platforms" ("NameKey");
CREATE INDEX "IX_Platforms_OperatorId" ON "Platforms" ("OperatorId");
CREATE UNIQUE INDEX "IX_Platforms_Sequence" ON "Platforms" ("Sequence");
CREATE INDEX "IX_SafetyLayerChanges_DerivationId" ON "SafetyLayerChanges" ("DerivationId");
CREATE INDEX "IX_SafetyLayerChanges_RecordedBy" ON "SafetyLayerChanges" ("RecordedBy");
CREATE INDEX "IX_TermsOfService_ProviderId" ON "TermsOfService" ("ProviderId");
CREATE INDEX "IX_TermsOfService_RecordedBy" ON "TermsOfService" ("RecordedBy");
CREATE TRIGGER "ContentStatements_append_only_update" BEFORE UPDATE ON "ContentStatements"
BEGIN SELECT RAISE(ABORT, 'ContentStatements is append-only'); END;
CREATE TRIGGER "ContentStatements_append_only_delete" BEFORE DELETE ON "ContentStatements"
BEGIN SELECT RAISE(ABORT, 'ContentStatements is append-only'); END;
CREATE TRIGGER "SafetyLayerChanges_append_only_update" BEFORE UPDATE ON "SafetyLayerChanges"
BEGIN SELECT RAISE(ABORT, 'SafetyLayerChanges is append-only'); END;
CREATE TRIGGER "SafetyLayerChanges_append_only_delete" BEFORE DELETE ON "SafetyLayerChanges"
BEGIN SELECT RAISE(ABORT, 'SafetyLayerChanges is append-only'); END;
CREATE TRIGGER "PlatformFindings_append_only_update" BEFORE UPDATE ON "PlatformFindings"
BEGIN SELECT RAISE(ABORT, 'PlatformFindings is append-only'); END;
CREATE TRIGGER "PlatformFindings_append_only_delete" BEFORE DELETE ON "PlatformFindings"
BEGIN SELECT RAISE(ABORT, 'PlatformFindings is append-only'); END;
CREATE TRIGGER "CampaignReplies_append_only_update" BEFORE UPDATE ON "CampaignReplies"
BEGIN SELECT RAISE(ABORT, 'CampaignReplies is append-only'); END;
CREATE TRIGGER "CampaignReplies_append_only_delete" BEFORE DELETE ON "CampaignReplies"
BEGIN SELECT RAISE(ABORT, 'CampaignReplies is append-only'); END;
CREATE TRIGGER "TermsOfService_append_only_update" BEFORE UPDATE ON "TermsOfService"
BEGIN SELECT RAISE(ABORT, 'TermsOfService is append-only'); END;
CREATE TRIGGER "TermsOfService_append_only_delete" BEFORE DELETE ON "TermsOfService"
BEGIN SELECT RAISE(ABORT, 'TermsOfService is append-only'); END;
CREATE TABLE "Campaigns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Campaigns" PRIMARY KEY,
    "Accounts" TEXT NULL,
    "AllegedAgainstId" TEXT NOT NULL,
    "BreachOfTerms" TEXT NOT NULL,
    "DisclosedBy" TEXT NOT NULL,
    "DisclosedOn" TEXT NOT NULL,
    "Exchanges" TEXT NULL,
    "ProviderId" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "Teacher" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "Window_From" TEXT NULL,
    "Window_Until" TEXT NULL,
    CONSTRAINT "FK_Campaigns_Parties_AllegedAgainstId" FOREIGN KEY ("AllegedAgainstId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Campaigns_Parties_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Datasets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Datasets" PRIMARY KEY,
    "Classification" TEXT NOT NULL DEFAULT 'Unknown',
    "Licence" TEXT NULL,
    "Name" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "SourceCountry" TEXT NULL,
    "TeacherName" TEXT NULL,
    "TeacherReleaseId" TEXT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Datasets_Releases_TeacherReleaseId" FOREIGN KEY ("TeacherReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "SafeguardEvaluations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SafeguardEvaluations" PRIMARY KEY,
    "AttackSuccess" TEXT NULL,
    "Benchmark" TEXT NOT NULL,
    "DerivationId" TEXT NULL,
    "Evaluator" TEXT NOT NULL,
    "Measure" TEXT NOT NULL,
    "PublishedOn" TEXT NOT NULL,
    "ReleaseId" TEXT NOT NULL,
    "Result" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Trigger" TEXT NULL,
    "WithTrigger" TEXT NULL,
    "WithoutTrigger" TEXT NULL,
    CONSTRAINT "FK_SafeguardEvaluations_Derivations_DerivationId" FOREIGN KEY ("DerivationId") REFERENCES "Derivations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SafeguardEvaluations_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Campaigns_AllegedAgainstId" ON "Campaigns" ("AllegedAgainstId");
CREATE INDEX "IX_Campaigns_ProviderId" ON "Campaigns" ("ProviderId");
CREATE UNIQUE INDEX "IX_Campaigns_Sequence" ON "Campaigns" ("Sequence");
CREATE UNIQUE INDEX "IX_Datasets_NameKey" ON "Datasets" ("NameKey");
CREATE INDEX "IX_Datasets_TeacherReleaseId" ON "Datasets" ("TeacherReleaseId");
CREATE INDEX "IX_SafeguardEvaluations_DerivationId" ON "SafeguardEvaluations" ("DerivationId");
CREATE INDEX "IX_SafeguardEvaluations_ReleaseId" ON "SafeguardEvaluations" ("ReleaseId");
CREATE TABLE "ModelWords" (
    "ModelId" TEXT NOT NULL,
    "Word" TEXT NOT NULL,
    CONSTRAINT "PK_ModelWords" PRIMARY KEY ("ModelId", "Word"),
    CONSTRAINT "FK_ModelWords_Models_ModelId" FOREIGN KEY ("ModelId") REFERENCES "Models" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Releases_Licence_ModelId" ON "Releases" ("Licence", "ModelId");
CREATE INDEX "IX_Parties_Country" ON "Parties" ("Country");
CREATE INDEX "IX_Derivations_ParentId_Relation_ChildId" ON "Derivations" ("ParentId", "Relation", "ChildId");
CREATE INDEX "IX_Derivations_Relation_ChildId" ON "Derivations" ("Relation", "ChildId");
CREATE INDEX "IX_ChipUses_ChipName_ReleaseId" ON "ChipUses" ("ChipName", "ReleaseId");
CREATE INDEX "IX_ModelWords_Word_ModelId" ON "ModelWords" ("Word", "ModelId");
CREATE INDEX "IX_Artifacts_Digest_ReleaseId" ON "Artifacts" ("Digest", "ReleaseId");
CREATE TABLE "FactorRecoveries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FactorRecoveries" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "FirstHalf" TEXT NOT NULL,
    "AgreedBy" TEXT NULL,
    "AgreedAt" INTEGER NULL,
    "SecondHalf" TEXT NULL,
    "UsedAt" INTEGER NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_FactorRecoveries_People_AgreedBy" FOREIGN KEY ("AgreedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorRecoveries_People_AskedBy" FOREIGN KEY ("AskedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FactorRecoveries_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "RecoveryCodes" (
    "PersonId" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    "UsedAt" INTEGER NULL,
    CONSTRAINT "PK_RecoveryCodes" PRIMARY KEY ("PersonId", "Digest"),
    CONSTRAINT "FK_RecoveryCodes_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "SecondFactors" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_SecondFactors" PRIMARY KEY,
    "Secret" TEXT NULL,
    "Pending" TEXT NULL,
    "LastStep" INTEGER NOT NULL,
    "EnrolledAt" INTEGER NULL,
    CONSTRAINT "FK_SecondFactors_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "Way" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Agent" TEXT NOT NULL,
    "LastSeenAt" INTEGER NOT NULL,
    "ConfirmedAt" INTEGER NULL,
    "MustEnrol" INTEGER NOT NULL,
    "EndedAt" INTEGER NULL,
    CONSTRAINT "FK_Sessions_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_FactorRecoveries_AgreedBy" ON "FactorRecoveries" ("AgreedBy");
CREATE INDEX "IX_FactorRecoveries_AskedBy" ON "FactorRecoveries" ("AskedBy");
CREATE INDEX "IX_FactorRecoveries_PersonId" ON "FactorRecoveries" ("PersonId");
CREATE INDEX "IX_Sessions_PersonId" ON "Sessions" ("PersonId");
CREATE TABLE "CaseQuestions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CaseQuestions" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "FactId" TEXT NULL,
    "DueOn" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AskedAt" INTEGER NOT NULL,
    "SettledAt" INTEGER NULL,
    CONSTRAINT "FK_CaseQuestions_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseQuestions_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "QuestionMessages" (
    "QuestionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "OfTheApplicant" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "PK_QuestionMessages" PRIMARY KEY ("QuestionId", "Number"),
    CONSTRAINT "FK_QuestionMessages_CaseQuestions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES "CaseQuestions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_QuestionMessages_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_QuestionMessages_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_CaseQuestions_CaseId_Number" ON "CaseQuestions" ("CaseId", "Number");
CREATE INDEX "IX_CaseQuestions_OrganisationId" ON "CaseQuestions" ("OrganisationId");
CREATE INDEX "IX_QuestionMessages_OrganisationId" ON "QuestionMessages" ("OrganisationId");
CREATE INDEX "IX_QuestionMessages_PersonId" ON "QuestionMessages" ("PersonId");
CREATE TRIGGER "QuestionMessages_append_only_update" BEFORE UPDATE ON "QuestionMessages"
BEGIN SELECT RAISE(ABORT, 'QuestionMessages is append-only'); END;
CREATE TRIGGER "QuestionMessages_append_only_delete" BEFORE DELETE ON "QuestionMessages"
BEGIN SELECT RAISE(ABORT, 'QuestionMessages is append-only'); END;
CREATE TABLE "PartyPeriods" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PartyPeriods" PRIMARY KEY,
    "PartyId" TEXT NOT NULL,
    "Country" TEXT NULL,
    "Headquarters" TEXT NULL,
    "UltimateParentId" TEXT NULL,
    "EvidenceId" TEXT NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    "Period_From" TEXT NOT NULL,
    "Period_Until" TEXT NULL,
    CONSTRAINT "FK_PartyPeriods_Evidence_EvidenceId" FOREIGN KEY ("EvidenceId") REFERENCES "Evidence" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PartyPeriods_Parties_PartyId" FOREIGN KEY ("PartyId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PartyPeriods_Parties_UltimateParentId" FOREIGN KEY ("UltimateParentId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PartyPeriods_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_PartyPeriods_EvidenceId" ON "PartyPeriods" ("EvidenceId");
CREATE INDEX "IX_PartyPeriods_PartyId" ON "PartyPeriods" ("PartyId");
CREATE INDEX "IX_PartyPeriods_RecordedBy" ON "PartyPeriods" ("RecordedBy");
CREATE INDEX "IX_PartyPeriods_UltimateParentId" ON "PartyPeriods" ("UltimateParentId");
CREATE TRIGGER "PartyPeriods_append_only_update" BEFORE UPDATE ON "PartyPeriods"
BEGIN SELECT RAISE(ABORT, 'PartyPeriods is append-only'); END;
CREATE TRIGGER "PartyPeriods_append_only_delete" BEFORE DELETE ON "PartyPeriods"
BEGIN SELECT RAISE(ABORT, 'PartyPeriods is append-only'); END;
CREATE TABLE "Ownerships" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Ownerships" PRIMARY KEY,
    "EvidenceId" TEXT NULL,
    "Fraction" TEXT NOT NULL,
    "OwnedId" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "Period_From" TEXT NOT NULL,
    "Period_Until" TEXT NULL,
    CONSTRAINT "FK_Ownerships_Evidence_EvidenceId" FOREIGN KEY ("EvidenceId") REFERENCES "Evidence" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Ownerships_Parties_OwnedId" FOREIGN KEY ("OwnedId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Ownerships_Parties_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "Parties" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Ownerships_EvidenceId" ON "Ownerships" ("EvidenceId");
CREATE INDEX "IX_Ownerships_OwnedId" ON "Ownerships" ("OwnedId");
CREATE INDEX "IX_Ownerships_OwnerId" ON "Ownerships" ("OwnerId");
CREATE TABLE "DecisionMeasures" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DecisionMeasures" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Ground" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" INTEGER NOT NULL,
    "ProposedByCommitment" TEXT NULL, "Ordinal" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "FK_DecisionMeasures_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DecisionMeasures_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DecisionMeasures_People_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "MeasureRulings" (
    "MeasureId" TEXT NOT NULL CONSTRAINT "PK_MeasureRulings" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Confirmed" INTEGER NOT NULL,
    "Remark" TEXT NULL,
    "RuledBy" TEXT NOT NULL,
    "RuledAt" INTEGER NOT NULL,
    "RuledByCommitment" TEXT NULL,
    CONSTRAINT "FK_MeasureRulings_DecisionMeasures_MeasureId" FOREIGN KEY ("MeasureId") REFERENCES "DecisionMeasures" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_MeasureRulings_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_MeasureRulings_People_RuledBy" FOREIGN KEY ("RuledBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_DecisionMeasures_CaseId_Number" ON "DecisionMeasures" ("CaseId", "Number");
CREATE INDEX "IX_DecisionMeasures_OrganisationId" ON "DecisionMeasures" ("OrganisationId");
CREATE INDEX "IX_DecisionMeasures_ProposedBy" ON "DecisionMeasures" ("ProposedBy");
CREATE INDEX "IX_MeasureRulings_OrganisationId" ON "MeasureRulings" ("OrganisationId");
CREATE INDEX "IX_MeasureRulings_RuledBy" ON "MeasureRulings" ("RuledBy");
CREATE TRIGGER "DecisionMeasures_append_only_update" BEFORE UPDATE ON "DecisionMeasures"
BEGIN SELECT RAISE(ABORT, 'DecisionMeasures is append-only'); END;
CREATE TRIGGER "DecisionMeasures_append_only_delete" BEFORE DELETE ON "DecisionMeasures"
BEGIN SELECT RAISE(ABORT, 'DecisionMeasures is append-only'); END;
CREATE TRIGGER "MeasureRulings_append_only_update" BEFORE UPDATE ON "MeasureRulings"
BEGIN SELECT RAISE(ABORT, 'MeasureRulings is append-only'); END;
CREATE TRIGGER "MeasureRulings_append_only_delete" BEFORE DELETE ON "MeasureRulings"
BEGIN SELECT RAISE(ABORT, 'MeasureRulings is append-only'); END;
CREATE TABLE "ApplicationDrafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ApplicationDrafts" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ReleaseId" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "CopiedFrom" TEXT NULL,
    "Amends" TEXT NULL,
    "HeldBy" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" INTEGER NOT NULL,
    "ValuesJson" TEXT NOT NULL,
    "Version" TEXT NOT NULL, "Authority" TEXT NULL,
    CONSTRAINT "FK_ApplicationDrafts_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApplicationDrafts_People_HeldBy" FOREIGN KEY ("HeldBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApplicationDrafts_People_SavedBy" FOREIGN KEY ("SavedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApplicationDrafts_People_StartedBy" FOREIGN KEY ("StartedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ApplicationDrafts_Releases_ReleaseId" FOREIGN KEY ("ReleaseId") REFERENCES "Releases" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CaseDocuments" (
    "CaseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Content" BLOB NOT NULL,
    "Digest" TEXT NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "AddedByCommitment" TEXT NULL,
    CONSTRAINT "PK_CaseDocuments" PRIMARY KEY ("CaseId", "Number"),
    CONSTRAINT "FK_CaseDocuments_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseDocuments_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseDocuments_People_AddedBy" FOREIGN KEY ("AddedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Notices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notices" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "ReadAt" INTEGER NULL,
    "MailDueAt" INTEGER NULL,
    "MailedAt" INTEGER NULL,
    "Attempts" INTEGER NOT NULL,
    "Fault" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Notices_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "DraftDocuments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DraftDocuments" PRIMARY KEY,
    "DraftId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Content" BLOB NOT NULL,
    "Digest" TEXT NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_DraftDocuments_ApplicationDrafts_DraftId" FOREIGN KEY ("DraftId") REFERENCES "ApplicationDrafts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_DraftDocuments_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DraftDocuments_People_AddedBy" FOREIGN KEY ("AddedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_ApplicationDrafts_HeldBy" ON "ApplicationDrafts" ("HeldBy");
CREATE INDEX "IX_ApplicationDrafts_OrganisationId" ON "ApplicationDrafts" ("OrganisationId");
CREATE INDEX "IX_ApplicationDrafts_ReleaseId" ON "ApplicationDrafts" ("ReleaseId");
CREATE INDEX "IX_ApplicationDrafts_SavedBy" ON "ApplicationDrafts" ("SavedBy");
CREATE INDEX "IX_ApplicationDrafts_StartedBy" ON "ApplicationDrafts" ("StartedBy");
CREATE INDEX "IX_CaseDocuments_AddedBy" ON "CaseDocuments" ("AddedBy");
CREATE INDEX "IX_CaseDocuments_OrganisationId" ON "CaseDocuments" ("OrganisationId");
CREATE INDEX "IX_DraftDocuments_AddedBy" ON "DraftDocuments" ("AddedBy");
CREATE INDEX "IX_DraftDocuments_DraftId" ON "DraftDocuments" ("DraftId");
CREATE INDEX "IX_DraftDocuments_OrganisationId" ON "DraftDocuments" ("OrganisationId");
CREATE INDEX "IX_Notices_MailDueAt" ON "Notices" ("MailDueAt");
CREATE INDEX "IX_Notices_PersonId_ReadAt" ON "Notices" ("PersonId", "ReadAt");
CREATE UNIQUE INDEX "IX_Notices_Sequence" ON "Notices" ("Sequence");
CREATE TRIGGER "CaseDocuments_append_only_update" BEFORE UPDATE ON "CaseDocuments"
BEGIN SELECT RAISE(ABORT, 'CaseDocuments is append-only'); END;
CREATE TRIGGER "CaseDocuments_append_only_delete" BEFORE DELETE ON "CaseDocuments"
BEGIN SELECT RAISE(ABORT, 'CaseDocuments is append-only'); END;
CREATE TABLE "ProviderSubjects" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_ProviderSubjects" PRIMARY KEY,
    "Issuer" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Scopes" TEXT NULL,
    "Name" TEXT NULL,
    "LinkedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_ProviderSubjects_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "SpentChallenges" (
    "Digest" TEXT NOT NULL CONSTRAINT "PK_SpentChallenges" PRIMARY KEY,
    "At" INTEGER NOT NULL
);
CREATE INDEX "IX_ApiKeys_FormerDigest" ON "ApiKeys" ("FormerDigest");
CREATE INDEX "IX_ProviderSubjects_PersonId" ON "ProviderSubjects" ("PersonId");
CREATE INDEX "IX_SpentChallenges_At" ON "SpentChallenges" ("At");
CREATE TABLE "Appeals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Appeals" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Ground" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "DueBy" TEXT NOT NULL,
    "LateReason" TEXT NULL,
    "FiledBy" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "FiledByCommitment" TEXT NULL,
    CONSTRAINT "FK_Appeals_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Appeals_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Appeals_People_FiledBy" FOREIGN KEY ("FiledBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CaseCorrections" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CaseCorrections" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "ChangeJson" TEXT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" INTEGER NOT NULL,
    "ProposedByCommitment" TEXT NULL,
    CONSTRAINT "FK_CaseCorrections_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseCorrections_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseCorrections_People_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "DenialIntents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DenialIntents" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Grounds" TEXT NOT NULL,
    "Pdf" BLOB NOT NULL,
    "PdfDigest" TEXT NOT NULL,
    "Reasons" TEXT NOT NULL,
    "ReplyBy" TEXT NOT NULL,
    "DraftDigest" TEXT NOT NULL,
    "DraftedBy" TEXT NOT NULL,
    "CountersignedBy" TEXT NOT NULL,
    "SentAt" INTEGER NOT NULL,
    "CountersignedByCommitment" TEXT NULL,
    "DraftedByCommitment" TEXT NULL, "LetterJson" TEXT NULL,
    CONSTRAINT "FK_DenialIntents_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DenialIntents_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DenialIntents_People_CountersignedBy" FOREIGN KEY ("CountersignedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DenialIntents_People_DraftedBy" FOREIGN KEY ("DraftedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Licences" (
    "DecisionId" TEXT NOT NULL CONSTRAINT "PK_Licences" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "Used" TEXT NOT NULL,
    "Lines" INTEGER NOT NULL,
    "Head" TEXT NOT NULL,
    "Ended" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Licences_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Licences_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "AppealEnds" (
    "AppealId" TEXT NOT NULL CONSTRAINT "PK_AppealEnds" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Reasons" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "FK_AppealEnds_Appeals_AppealId" FOREIGN KEY ("AppealId") REFERENCES "Appeals" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AppealEnds_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AppealEnds_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "AppealMembers" (
    "AppealId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "SeatedAt" INTEGER NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "PK_AppealMembers" PRIMARY KEY ("AppealId", "PersonId"),
    CONSTRAINT "FK_AppealMembers_Appeals_AppealId" FOREIGN KEY ("AppealId") REFERENCES "Appeals" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AppealMembers_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AppealMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "AppealVotes" (
    "AppealId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Reasons" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "PK_AppealVotes" PRIMARY KEY ("AppealId", "Number"),
    CONSTRAINT "FK_AppealVotes_Appeals_AppealId" FOREIGN KEY ("AppealId") REFERENCES "Appeals" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AppealVotes_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AppealVotes_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CorrectionRulings" (
    "CorrectionId" TEXT NOT NULL CONSTRAINT "PK_CorrectionRulings" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Confirmed" INTEGER NOT NULL,
    "Remark" TEXT NULL,
    "RuledBy" TEXT NOT NULL,
    "RuledAt" INTEGER NOT NULL,
    "RuledByCommitment" TEXT NULL,
    CONSTRAINT "FK_CorrectionRulings_CaseCorrections_CorrectionId" FOREIGN KEY ("CorrectionId") REFERENCES "CaseCorrections" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CorrectionRulings_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CorrectionRulings_People_RuledBy" FOREIGN KEY ("RuledBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "IntentReplies" (
    "IntentId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "PK_IntentReplies" PRIMARY KEY ("IntentId", "Number"),
    CONSTRAINT "FK_IntentReplies_DenialIntents_IntentId" FOREIGN KEY ("IntentId") REFERENCES "DenialIntents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_IntentReplies_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_IntentReplies_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "LicenceConditions" (
    "DecisionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Duty" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "RemindDays" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "NextDue" TEXT NULL,
    "Accepted" INTEGER NOT NULL,
    CONSTRAINT "PK_LicenceConditions" PRIMARY KEY ("DecisionId", "Number"),
    CONSTRAINT "FK_LicenceConditions_Licences_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Licences" ("DecisionId") ON DELETE RESTRICT,
    CONSTRAINT "FK_LicenceConditions_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "LicenceEntries" (
    "DecisionId" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "PersonId" TEXT NULL,
    "Act" TEXT NOT NULL,
    "Condition" INTEGER NULL,
    "Text" TEXT NOT NULL,
    "Quantity" TEXT NULL,
    "UsedOn" TEXT NULL,
    "Used" TEXT NOT NULL,
    "Key" TEXT NULL,
    "DocumentName" TEXT NULL,
    "Document" BLOB NULL,
    "DocumentDigest" TEXT NULL,
    "PreviousHash" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    CONSTRAINT "PK_LicenceEntries" PRIMARY KEY ("DecisionId", "Line"),
    CONSTRAINT "FK_LicenceEntries_Licences_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Licences" ("DecisionId") ON DELETE RESTRICT,
    CONSTRAINT "FK_LicenceEntries_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_LicenceEntries_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Drafts_AgreedBy" ON "Drafts" ("AgreedBy");
CREATE INDEX "IX_Decisions_CaseId" ON "Decisions" ("CaseId");
CREATE INDEX "IX_Decisions_FirstCountersignedBy" ON "Decisions" ("FirstCountersignedBy");
CREATE INDEX "IX_AppealEnds_OrganisationId" ON "AppealEnds" ("OrganisationId");
CREATE INDEX "IX_AppealEnds_PersonId" ON "AppealEnds" ("PersonId");
CREATE INDEX "IX_AppealMembers_OrganisationId" ON "AppealMembers" ("OrganisationId");
CREATE INDEX "IX_AppealMembers_PersonId" ON "AppealMembers" ("PersonId");
CREATE INDEX "IX_AppealVotes_OrganisationId" ON "AppealVotes" ("OrganisationId");
CREATE INDEX "IX_AppealVotes_PersonId" ON "AppealVotes" ("PersonId");
CREATE UNIQUE INDEX "IX_Appeals_CaseId_Number" ON "Appeals" ("CaseId", "Number");
CREATE INDEX "IX_Appeals_FiledBy" ON "Appeals" ("FiledBy");
CREATE INDEX "IX_Appeals_OrganisationId" ON "Appeals" ("OrganisationId");
CREATE UNIQUE INDEX "IX_CaseCorrections_CaseId_Number" ON "CaseCorrections" ("CaseId", "Number");
CREATE INDEX "IX_CaseCorrections_OrganisationId" ON "CaseCorrections" ("OrganisationId");
CREATE INDEX "IX_CaseCorrections_ProposedBy" ON "CaseCorrections" ("ProposedBy");
CREATE INDEX "IX_CorrectionRulings_OrganisationId" ON "CorrectionRulings" ("OrganisationId");
CREATE INDEX "IX_CorrectionRulings_RuledBy" ON "CorrectionRulings" ("RuledBy");
CREATE UNIQUE INDEX "IX_DenialIntents_CaseId_Number" ON "DenialIntents" ("CaseId", "Number");
CREATE INDEX "IX_DenialIntents_CountersignedBy" ON "DenialIntents" ("CountersignedBy");
CREATE INDEX "IX_DenialIntents_DraftedBy" ON "DenialIntents" ("DraftedBy");
CREATE INDEX "IX_DenialIntents_OrganisationId" ON "DenialIntents" ("OrganisationId");
CREATE UNIQUE INDEX "IX_DenialIntents_PdfDigest" ON "DenialIntents" ("PdfDigest");
CREATE INDEX "IX_IntentReplies_OrganisationId" ON "IntentReplies" ("OrganisationId");
CREATE INDEX "IX_IntentReplies_PersonId" ON "IntentReplies" ("PersonId");
CREATE INDEX "IX_LicenceConditions_NextDue" ON "LicenceConditions" ("NextDue");
CREATE INDEX "IX_LicenceConditions_OrganisationId" ON "LicenceConditions" ("OrganisationId");
CREATE UNIQUE INDEX "IX_LicenceEntries_DecisionId_Key" ON "LicenceEntries" ("DecisionId", "Key");
CREATE INDEX "IX_LicenceEntries_OrganisationId" ON "LicenceEntries" ("OrganisationId");
CREATE INDEX "IX_LicenceEntries_PersonId" ON "LicenceEntries" ("PersonId");
CREATE INDEX "IX_Licences_Ended_ValidUntil" ON "Licences" ("Ended", "ValidUntil");
CREATE INDEX "IX_Licences_OrganisationId" ON "Licences" ("OrganisationId");
CREATE TRIGGER "DenialIntents_append_only_update" BEFORE UPDATE ON "DenialIntents"
BEGIN SELECT RAISE(ABORT, 'DenialIntents is append-only'); END;
CREATE TRIGGER "DenialIntents_append_only_delete" BEFORE DELETE ON "DenialIntents"
BEGIN SELECT RAISE(ABORT, 'DenialIntents is append-only'); END;
CREATE TRIGGER "IntentReplies_append_only_update" BEFORE UPDATE ON "IntentReplies"
BEGIN SELECT RAISE(ABORT, 'IntentReplies is append-only'); END;
CREATE TRIGGER "IntentReplies_append_only_delete" BEFORE DELETE ON "IntentReplies"
BEGIN SELECT RAISE(ABORT, 'IntentReplies is append-only'); END;
CREATE TRIGGER "CaseCorrections_append_only_update" BEFORE UPDATE ON "CaseCorrections"
BEGIN SELECT RAISE(ABORT, 'CaseCorrections is append-only'); END;
CREATE TRIGGER "CaseCorrections_append_only_delete" BEFORE DELETE ON "CaseCorrections"
BEGIN SELECT RAISE(ABORT, 'CaseCorrections is append-only'); END;
CREATE TRIGGER "CorrectionRulings_append_only_update" BEFORE UPDATE ON "CorrectionRulings"
BEGIN SELECT RAISE(ABORT, 'CorrectionRulings is append-only'); END;
CREATE TRIGGER "CorrectionRulings_append_only_delete" BEFORE DELETE ON "CorrectionRulings"
BEGIN SELECT RAISE(ABORT, 'CorrectionRulings is append-only'); END;
CREATE TRIGGER "Appeals_append_only_update" BEFORE UPDATE ON "Appeals"
BEGIN SELECT RAISE(ABORT, 'Appeals is append-only'); END;
CREATE TRIGGER "Appeals_append_only_delete" BEFORE DELETE ON "Appeals"
BEGIN SELECT RAISE(ABORT, 'Appeals is append-only'); END;
CREATE TRIGGER "AppealMembers_append_only_update" BEFORE UPDATE ON "AppealMembers"
BEGIN SELECT RAISE(ABORT, 'AppealMembers is append-only'); END;
CREATE TRIGGER "AppealMembers_append_only_delete" BEFORE DELETE ON "AppealMembers"
BEGIN SELECT RAISE(ABORT, 'AppealMembers is append-only'); END;
CREATE TRIGGER "AppealVotes_append_only_update" BEFORE UPDATE ON "AppealVotes"
BEGIN SELECT RAISE(ABORT, 'AppealVotes is append-only'); END;
CREATE TRIGGER "AppealVotes_append_only_delete" BEFORE DELETE ON "AppealVotes"
BEGIN SELECT RAISE(ABORT, 'AppealVotes is append-only'); END;
CREATE TRIGGER "AppealEnds_append_only_update" BEFORE UPDATE ON "AppealEnds"
BEGIN SELECT RAISE(ABORT, 'AppealEnds is append-only'); END;
CREATE TRIGGER "AppealEnds_append_only_delete" BEFORE DELETE ON "AppealEnds"
BEGIN SELECT RAISE(ABORT, 'AppealEnds is append-only'); END;
CREATE TRIGGER "LicenceEntries_append_only_update" BEFORE UPDATE ON "LicenceEntries"
BEGIN SELECT RAISE(ABORT, 'LicenceEntries is append-only'); END;
CREATE TRIGGER "LicenceEntries_append_only_delete" BEFORE DELETE ON "LicenceEntries"
BEGIN SELECT RAISE(ABORT, 'LicenceEntries is append-only'); END;
CREATE TABLE "CaseEscalations" (
    "CaseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    "DueOn" TEXT NULL,
    "BegunBy" TEXT NOT NULL,
    "BegunAt" INTEGER NOT NULL,
    "BegunByCommitment" TEXT NULL,
    CONSTRAINT "PK_CaseEscalations" PRIMARY KEY ("CaseId", "Number"),
    CONSTRAINT "FK_CaseEscalations_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseEscalations_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseEscalations_People_BegunBy" FOREIGN KEY ("BegunBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CaseReferrals" (
    "CaseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "AgencyId" TEXT NOT NULL,
    "Capacity" TEXT NOT NULL,
    "Question" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "ReferredBy" TEXT NOT NULL,
    "ReferredAt" INTEGER NOT NULL,
    "ReferredByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "PK_CaseReferrals" PRIMARY KEY ("CaseId", "Number"),
    CONSTRAINT "FK_CaseReferrals_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseReferrals_Organisations_AgencyId" FOREIGN KEY ("AgencyId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseReferrals_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseReferrals_People_ReferredBy" FOREIGN KEY ("ReferredBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "CaseRoutings" (
    "CaseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "FactsJson" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "RuleOrder" INTEGER NULL,
    "RuleName" TEXT NULL,
    "TeamId" TEXT NULL,
    "Level" TEXT NULL,
    "Agency" TEXT NULL,
    "RoutedBy" TEXT NOT NULL,
    "RoutedAt" INTEGER NOT NULL,
    "RoutedByCommitment" TEXT NULL,
    CONSTRAINT "PK_CaseRoutings" PRIMARY KEY ("CaseId", "Number"),
    CONSTRAINT "FK_CaseRoutings_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseRoutings_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseRoutings_People_RoutedBy" FOREIGN KEY ("RoutedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Flags" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Flags" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "RaisedBy" TEXT NOT NULL,
    "RaisedAt" INTEGER NOT NULL,
    "RaisedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_Flags_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Flags_People_RaisedBy" FOREIGN KEY ("RaisedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "RoutingEditions" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_RoutingEditions" PRIMARY KEY,
    "RulesJson" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" INTEGER NOT NULL,
    "WrittenByCommitment" TEXT NULL,
    CONSTRAINT "FK_RoutingEditions_People_WrittenBy" FOREIGN KEY ("WrittenBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Teams" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Teams" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    CONSTRAINT "FK_Teams_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "EscalationEnds" (
    "CaseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "ResolvedAs" TEXT NULL,
    "Reasons" TEXT NOT NULL,
    "EndedBy" TEXT NOT NULL,
    "EndedAt" INTEGER NOT NULL,
    "EndedByCommitment" TEXT NULL,
    CONSTRAINT "PK_EscalationEnds" PRIMARY KEY ("CaseId", "Number"),
    CONSTRAINT "FK_EscalationEnds_CaseEscalations_CaseId_Number" FOREIGN KEY ("CaseId", "Number") REFERENCES "CaseEscalations" ("CaseId", "Number") ON DELETE RESTRICT,
    CONSTRAINT "FK_EscalationEnds_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EscalationEnds_People_EndedBy" FOREIGN KEY ("EndedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "EscalationMinutes" (
    "CaseId" TEXT NOT NULL,
    "Escalation" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Speaker" TEXT NOT NULL,
    "Said" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedByCommitment" TEXT NULL,
    CONSTRAINT "PK_EscalationMinutes" PRIMARY KEY ("CaseId", "Escalation", "Number"),
    CONSTRAINT "FK_EscalationMinutes_CaseEscalations_CaseId_Escalation" FOREIGN KEY ("CaseId", "Escalation") REFERENCES "CaseEscalations" ("CaseId", "Number") ON DELETE RESTRICT,
    CONSTRAINT "FK_EscalationMinutes_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EscalationMinutes_People_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "ReferralEnds" (
    "CaseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Answered" INTEGER NOT NULL,
    "Reason" TEXT NULL,
    "EndedBy" TEXT NOT NULL,
    "EndedAt" INTEGER NOT NULL,
    "EndedByCommitment" TEXT NULL,
    CONSTRAINT "PK_ReferralEnds" PRIMARY KEY ("CaseId", "Number"),
    CONSTRAINT "FK_ReferralEnds_CaseReferrals_CaseId_Number" FOREIGN KEY ("CaseId", "Number") REFERENCES "CaseReferrals" ("CaseId", "Number") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReferralEnds_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReferralEnds_People_EndedBy" FOREIGN KEY ("EndedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "FlagLifts" (
    "FlagId" TEXT NOT NULL CONSTRAINT "PK_FlagLifts" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "LiftedBy" TEXT NOT NULL,
    "LiftedAt" INTEGER NOT NULL,
    "LiftedByCommitment" TEXT NULL,
    CONSTRAINT "FK_FlagLifts_Flags_FlagId" FOREIGN KEY ("FlagId") REFERENCES "Flags" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FlagLifts_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FlagLifts_People_LiftedBy" FOREIGN KEY ("LiftedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "RoutingReleases" (
    "Edition" INTEGER NOT NULL CONSTRAINT "PK_RoutingReleases" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "ReleasedBy" TEXT NOT NULL,
    "ReleasedAt" INTEGER NOT NULL,
    "ReleasedByCommitment" TEXT NULL,
    CONSTRAINT "FK_RoutingReleases_People_ReleasedBy" FOREIGN KEY ("ReleasedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoutingReleases_RoutingEditions_Edition" FOREIGN KEY ("Edition") REFERENCES "RoutingEditions" ("Number") ON DELETE RESTRICT
);
CREATE TABLE "CaseAdvice" (
    "CaseId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "Adviser" TEXT NOT NULL,
    "TeamId" TEXT NULL,
    "Part" TEXT NOT NULL,
    "PartWords" TEXT NOT NULL,
    "PartDigest" TEXT NOT NULL,
    "Verdict" TEXT NOT NULL,
    "Reasons" TEXT NOT NULL,
    "Conditions" TEXT NOT NULL,
    "Supersedes" INTEGER NULL,
    "AdvisedBy" TEXT NOT NULL,
    "AdvisedAt" INTEGER NOT NULL,
    "AdvisedByCommitment" TEXT NULL,
    CONSTRAINT "PK_CaseAdvice" PRIMARY KEY ("CaseId", "Number"),
    CONSTRAINT "FK_CaseAdvice_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseAdvice_Organisations_Adviser" FOREIGN KEY ("Adviser") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseAdvice_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseAdvice_People_AdvisedBy" FOREIGN KEY ("AdvisedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CaseAdvice_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "TeamMembers" (
    "TeamId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "JoinedAt" INTEGER NOT NULL,
    "LeftAt" INTEGER NULL,
    CONSTRAINT "PK_TeamMembers" PRIMARY KEY ("TeamId", "Number"),
    CONSTRAINT "FK_TeamMembers_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TeamMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TeamMembers_Teams_TeamId" FOREIGN KEY ("TeamId") REFERENCES "Teams" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Cases_DueOn_Sequence" ON "Cases" ("DueOn", "Sequence");
CREATE INDEX "IX_Cases_HeldBy_Sequence" ON "Cases" ("HeldBy", "Sequence");
CREATE INDEX "IX_Cases_ReferralsOut" ON "Cases" ("ReferralsOut");
CREATE INDEX "IX_Cases_Stage_Sequence" ON "Cases" ("Stage", "Sequence");
CREATE INDEX "IX_Cases_TeamId_Sequence" ON "Cases" ("TeamId", "Sequence");
CREATE INDEX "IX_CaseAdvice_AdvisedBy" ON "CaseAdvice" ("AdvisedBy");
CREATE INDEX "IX_CaseAdvice_Adviser" ON "CaseAdvice" ("Adviser");
CREATE INDEX "IX_CaseAdvice_OrganisationId" ON "CaseAdvice" ("OrganisationId");
CREATE INDEX "IX_CaseAdvice_TeamId" ON "CaseAdvice" ("TeamId");
CREATE INDEX "IX_CaseEscalations_BegunBy" ON "CaseEscalations" ("BegunBy");
CREATE INDEX "IX_CaseEscalations_OrganisationId" ON "CaseEscalations" ("OrganisationId");
CREATE INDEX "IX_CaseReferrals_AgencyId" ON "CaseReferrals" ("AgencyId");
CREATE INDEX "IX_CaseReferrals_OrganisationId" ON "CaseReferrals" ("OrganisationId");
CREATE INDEX "IX_CaseReferrals_ReferredBy" ON "CaseReferrals" ("ReferredBy");
CREATE UNIQUE INDEX "IX_CaseReferrals_Sequence" ON "CaseReferrals" ("Sequence");
CREATE INDEX "IX_CaseRoutings_OrganisationId" ON "CaseRoutings" ("OrganisationId");
CREATE INDEX "IX_CaseRoutings_RoutedBy" ON "CaseRoutings" ("RoutedBy");
CREATE INDEX "IX_EscalationEnds_EndedBy" ON "EscalationEnds" ("EndedBy");
CREATE INDEX "IX_EscalationEnds_OrganisationId" ON "EscalationEnds" ("OrganisationId");
CREATE INDEX "IX_EscalationMinutes_OrganisationId" ON "EscalationMinutes" ("OrganisationId");
CREATE INDEX "IX_EscalationMinutes_RecordedBy" ON "EscalationMinutes" ("RecordedBy");
CREATE INDEX "IX_FlagLifts_LiftedBy" ON "FlagLifts" ("LiftedBy");
CREATE INDEX "IX_FlagLifts_OrganisationId" ON "FlagLifts" ("OrganisationId");
CREATE INDEX "IX_Flags_Key" ON "Flags" ("Key");
CREATE INDEX "IX_Flags_OrganisationId" ON "Flags" ("OrganisationId");
CREATE INDEX "IX_Flags_RaisedBy" ON "Flags" ("RaisedBy");
CREATE UNIQUE INDEX "IX_Flags_Sequence" ON "Flags" ("Sequence");
CREATE INDEX "IX_ReferralEnds_EndedBy" ON "ReferralEnds" ("EndedBy");
CREATE INDEX "IX_ReferralEnds_OrganisationId" ON "ReferralEnds" ("OrganisationId");
CREATE INDEX "IX_RoutingEditions_WrittenBy" ON "RoutingEditions" ("WrittenBy");
CREATE UNIQUE INDEX "IX_RoutingReleases_Number" ON "RoutingReleases" ("Number");
CREATE INDEX "IX_RoutingReleases_ReleasedBy" ON "RoutingReleases" ("ReleasedBy");
CREATE INDEX "IX_TeamMembers_OrganisationId" ON "TeamMembers" ("OrganisationId");
CREATE INDEX "IX_TeamMembers_PersonId" ON "TeamMembers" ("PersonId");
CREATE UNIQUE INDEX "IX_Teams_NameKey" ON "Teams" ("NameKey");
CREATE INDEX "IX_Teams_OrganisationId" ON "Teams" ("OrganisationId");
CREATE TRIGGER "CaseAdvice_append_only_update" BEFORE UPDATE ON "CaseAdvice"
BEGIN SELECT RAISE(ABORT, 'CaseAdvice is append-only'); END;
CREATE TRIGGER "CaseAdvice_append_only_delete" BEFORE DELETE ON "CaseAdvice"
BEGIN SELECT RAISE(ABORT, 'CaseAdvice is append-only'); END;
CREATE TRIGGER "CaseReferrals_append_only_update" BEFORE UPDATE ON "CaseReferrals"
BEGIN SELECT RAISE(ABORT, 'CaseReferrals is append-only'); END;
CREATE TRIGGER "CaseReferrals_append_only_delete" BEFORE DELETE ON "CaseReferrals"
BEGIN SELECT RAISE(ABORT, 'CaseReferrals is append-only'); END;
CREATE TRIGGER "ReferralEnds_append_only_update" BEFORE UPDATE ON "ReferralEnds"
BEGIN SELECT RAISE(ABORT, 'ReferralEnds is append-only'); END;
CREATE TRIGGER "ReferralEnds_append_only_delete" BEFORE DELETE ON "ReferralEnds"
BEGIN SELECT RAISE(ABORT, 'ReferralEnds is append-only'); END;
CREATE TRIGGER "CaseEscalations_append_only_update" BEFORE UPDATE ON "CaseEscalations"
BEGIN SELECT RAISE(ABORT, 'CaseEscalations is append-only'); END;
CREATE TRIGGER "CaseEscalations_append_only_delete" BEFORE DELETE ON "CaseEscalations"
BEGIN SELECT RAISE(ABORT, 'CaseEscalations is append-only'); END;
CREATE TRIGGER "EscalationMinutes_append_only_update" BEFORE UPDATE ON "EscalationMinutes"
BEGIN SELECT RAISE(ABORT, 'EscalationMinutes is append-only'); END;
CREATE TRIGGER "EscalationMinutes_append_only_delete" BEFORE DELETE ON "EscalationMinutes"
BEGIN SELECT RAISE(ABORT, 'EscalationMinutes is append-only'); END;
CREATE TRIGGER "EscalationEnds_append_only_update" BEFORE UPDATE ON "EscalationEnds"
BEGIN SELECT RAISE(ABORT, 'EscalationEnds is append-only'); END;
CREATE TRIGGER "EscalationEnds_append_only_delete" BEFORE DELETE ON "EscalationEnds"
BEGIN SELECT RAISE(ABORT, 'EscalationEnds is append-only'); END;
CREATE TRIGGER "Flags_append_only_update" BEFORE UPDATE ON "Flags"
BEGIN SELECT RAISE(ABORT, 'Flags is append-only'); END;
CREATE TRIGGER "Flags_append_only_delete" BEFORE DELETE ON "Flags"
BEGIN SELECT RAISE(ABORT, 'Flags is append-only'); END;
CREATE TRIGGER "FlagLifts_append_only_update" BEFORE UPDATE ON "FlagLifts"
BEGIN SELECT RAISE(ABORT, 'FlagLifts is append-only'); END;
CREATE TRIGGER "FlagLifts_append_only_delete" BEFORE DELETE ON "FlagLifts"
BEGIN SELECT RAISE(ABORT, 'FlagLifts is append-only'); END;
CREATE TRIGGER "RoutingEditions_append_only_update" BEFORE UPDATE ON "RoutingEditions"
BEGIN SELECT RAISE(ABORT, 'RoutingEditions is append-only'); END;
CREATE TRIGGER "RoutingEditions_append_only_delete" BEFORE DELETE ON "RoutingEditions"
BEGIN SELECT RAISE(ABORT, 'RoutingEditions is append-only'); END;
CREATE TRIGGER "RoutingReleases_append_only_update" BEFORE UPDATE ON "RoutingReleases"
BEGIN SELECT RAISE(ABORT, 'RoutingReleases is append-only'); END;
CREATE TRIGGER "RoutingReleases_append_only_delete" BEFORE DELETE ON "RoutingReleases"
BEGIN SELECT RAISE(ABORT, 'RoutingReleases is append-only'); END;
CREATE TRIGGER "CaseRoutings_append_only_update" BEFORE UPDATE ON "CaseRoutings"
BEGIN SELECT RAISE(ABORT, 'CaseRoutings is append-only'); END;
CREATE TRIGGER "CaseRoutings_append_only_delete" BEFORE DELETE ON "CaseRoutings"
BEGIN SELECT RAISE(ABORT, 'CaseRoutings is append-only'); END;
CREATE TABLE "AccessEntries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessEntries" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "Who" TEXT NULL,
    "ActingFor" TEXT NULL,
    "InSession" TEXT NULL,
    "Act" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Why" TEXT NULL,
    "Address" TEXT NOT NULL,
    "Under" TEXT NULL,
    "Sequence" INTEGER NOT NULL
);
CREATE TABLE "BreakGlasses" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BreakGlasses" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "OpenedAt" INTEGER NOT NULL,
    "Until" INTEGER NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_BreakGlasses_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "ConflictsOfInterest" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ConflictsOfInterest" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Concerns" TEXT NOT NULL,
    "ConcernsKey" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "DeclaredAt" INTEGER NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_ConflictsOfInterest_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "RoleProposals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RoleProposals" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "From" INTEGER NULL,
    "Until" INTEGER NULL,
    "Outcomes" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" INTEGER NOT NULL,
    "PersonIdCommitment" TEXT NULL,
    "ProposedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL, "MostValue" INTEGER NULL, "OrdinaryRisk" INTEGER NOT NULL DEFAULT 0, "Authority" TEXT NULL,
    CONSTRAINT "FK_RoleProposals_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleProposals_People_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "BreakGlassReviews" (
    "BreakGlassId" TEXT NOT NULL CONSTRAINT "PK_BreakGlassReviews" PRIMARY KEY,
    "Justified" INTEGER NOT NULL,
    "Findings" TEXT NOT NULL,
    "ReviewedBy" TEXT NOT NULL,
    "ReviewedAt" INTEGER NOT NULL,
    "ReviewedByCommitment" TEXT NULL,
    CONSTRAINT "FK_BreakGlassReviews_BreakGlasses_BreakGlassId" FOREIGN KEY ("BreakGlassId") REFERENCES "BreakGlasses" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BreakGlassReviews_People_ReviewedBy" FOREIGN KEY ("ReviewedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "ConflictEnds" (
    "ConflictId" TEXT NOT NULL CONSTRAINT "PK_ConflictEnds" PRIMARY KEY,
    "Reason" TEXT NOT NULL,
    "EndedBy" TEXT NOT NULL,
    "EndedAt" INTEGER NOT NULL,
    "EndedByCommitment" TEXT NULL,
    CONSTRAINT "FK_ConflictEnds_ConflictsOfInterest_ConflictId" FOREIGN KEY ("ConflictId") REFERENCES "ConflictsOfInterest" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ConflictEnds_People_EndedBy" FOREIGN KEY ("EndedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "RoleRulings" (
    "ProposalId" TEXT NOT NULL CONSTRAINT "PK_RoleRulings" PRIMARY KEY,
    "Agreed" INTEGER NOT NULL,
    "Alone" INTEGER NOT NULL,
    "RuledBy" TEXT NOT NULL,
    "RuledAt" INTEGER NOT NULL,
    "RuledByCommitment" TEXT NULL,
    CONSTRAINT "FK_RoleRulings_People_RuledBy" FOREIGN KEY ("RuledBy") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoleRulings_RoleProposals_ProposalId" FOREIGN KEY ("ProposalId") REFERENCES "RoleProposals" ("Id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_AccessEntries_Sequence" ON "AccessEntries" ("Sequence");
CREATE INDEX "IX_AccessEntries_Under" ON "AccessEntries" ("Under");
CREATE INDEX "IX_AccessEntries_Who" ON "AccessEntries" ("Who");
CREATE INDEX "IX_BreakGlassReviews_ReviewedBy" ON "BreakGlassReviews" ("ReviewedBy");
CREATE INDEX "IX_BreakGlasses_PersonId" ON "BreakGlasses" ("PersonId");
CREATE UNIQUE INDEX "IX_BreakGlasses_Sequence" ON "BreakGlasses" ("Sequence");
CREATE INDEX "IX_ConflictEnds_EndedBy" ON "ConflictEnds" ("EndedBy");
CREATE INDEX "IX_ConflictsOfInterest_PersonId" ON "ConflictsOfInterest" ("PersonId");
CREATE UNIQUE INDEX "IX_ConflictsOfInterest_Sequence" ON "ConflictsOfInterest" ("Sequence");
CREATE INDEX "IX_RoleProposals_PersonId" ON "RoleProposals" ("PersonId");
CREATE INDEX "IX_RoleProposals_ProposedBy" ON "RoleProposals" ("ProposedBy");
CREATE UNIQUE INDEX "IX_RoleProposals_Sequence" ON "RoleProposals" ("Sequence");
CREATE INDEX "IX_RoleRulings_RuledBy" ON "RoleRulings" ("RuledBy");
CREATE TRIGGER "AccessEntries_append_only_update" BEFORE UPDATE ON "AccessEntries"
BEGIN SELECT RAISE(ABORT, 'AccessEntries is append-only'); END;
CREATE TRIGGER "AccessEntries_append_only_delete" BEFORE DELETE ON "AccessEntries"
BEGIN SELECT RAISE(ABORT, 'AccessEntries is append-only'); END;
CREATE TRIGGER "BreakGlasses_append_only_update" BEFORE UPDATE ON "BreakGlasses"
BEGIN SELECT RAISE(ABORT, 'BreakGlasses is append-only'); END;
CREATE TRIGGER "BreakGlasses_append_only_delete" BEFORE DELETE ON "BreakGlasses"
BEGIN SELECT RAISE(ABORT, 'BreakGlasses is append-only'); END;
CREATE TRIGGER "BreakGlassReviews_append_only_update" BEFORE UPDATE ON "BreakGlassReviews"
BEGIN SELECT RAISE(ABORT, 'BreakGlassReviews is append-only'); END;
CREATE TRIGGER "BreakGlassReviews_append_only_delete" BEFORE DELETE ON "BreakGlassReviews"
BEGIN SELECT RAISE(ABORT, 'BreakGlassReviews is append-only'); END;
CREATE TRIGGER "ConflictsOfInterest_append_only_update" BEFORE UPDATE ON "ConflictsOfInterest"
BEGIN SELECT RAISE(ABORT, 'ConflictsOfInterest is append-only'); END;
CREATE TRIGGER "ConflictsOfInterest_append_only_delete" BEFORE DELETE ON "ConflictsOfInterest"
BEGIN SELECT RAISE(ABORT, 'ConflictsOfInterest is append-only'); END;
CREATE TRIGGER "ConflictEnds_append_only_update" BEFORE UPDATE ON "ConflictEnds"
BEGIN SELECT RAISE(ABORT, 'ConflictEnds is append-only'); END;
CREATE TRIGGER "ConflictEnds_append_only_delete" BEFORE DELETE ON "ConflictEnds"
BEGIN SELECT RAISE(ABORT, 'ConflictEnds is append-only'); END;
CREATE TRIGGER "RoleProposals_append_only_update" BEFORE UPDATE ON "RoleProposals"
BEGIN SELECT RAISE(ABORT, 'RoleProposals is append-only'); END;
CREATE TRIGGER "RoleProposals_append_only_delete" BEFORE DELETE ON "RoleProposals"
BEGIN SELECT RAISE(ABORT, 'RoleProposals is append-only'); END;
CREATE TRIGGER "RoleRulings_append_only_update" BEFORE UPDATE ON "RoleRulings"
BEGIN SELECT RAISE(ABORT, 'RoleRulings is append-only'); END;
CREATE TRIGGER "RoleRulings_append_only_delete" BEFORE DELETE ON "RoleRulings"
BEGIN SELECT RAISE(ABORT, 'RoleRulings is append-only'); END;
CREATE TABLE "CasePapers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CasePapers" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "Decision" TEXT NULL,
    "Language" TEXT NOT NULL,
    "LetterJson" TEXT NOT NULL,
    "Pdf" BLOB NOT NULL,
    "PdfDigest" TEXT NOT NULL,
    "IssuedAt" INTEGER NOT NULL,
    "Demonstration" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_CasePapers_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_CasePapers_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_CasePapers_CaseId" ON "CasePapers" ("CaseId");
CREATE INDEX "IX_CasePapers_OrganisationId" ON "CasePapers" ("OrganisationId");
CREATE UNIQUE INDEX "IX_CasePapers_PdfDigest" ON "CasePapers" ("PdfDigest");
CREATE UNIQUE INDEX "IX_CasePapers_Reference" ON "CasePapers" ("Reference");
CREATE UNIQUE INDEX "IX_CasePapers_Sequence" ON "CasePapers" ("Sequence");
CREATE TRIGGER "CasePapers_append_only_update" BEFORE UPDATE ON "CasePapers"
BEGIN SELECT RAISE(ABORT, 'CasePapers is append-only'); END;
CREATE TRIGGER "CasePapers_append_only_delete" BEFORE DELETE ON "CasePapers"
BEGIN SELECT RAISE(ABORT, 'CasePapers is append-only'); END;
CREATE TABLE "LedgerLeaves" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LedgerLeaves" PRIMARY KEY,
    "Index" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "PdfDigest" TEXT NULL,
    "RecordDigest" TEXT NULL,
    "Content" BLOB NOT NULL,
    "Hash" BLOB NOT NULL,
    "IssuedAt" INTEGER NOT NULL
);
CREATE TABLE "LedgerTiles" (
    "Level" INTEGER NOT NULL,
    "Index" INTEGER NOT NULL,
    "Hashes" BLOB NOT NULL,
    "Root" BLOB NOT NULL,
    CONSTRAINT "PK_LedgerTiles" PRIMARY KEY ("Level", "Index")
);
CREATE TABLE "SignedHeads" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_SignedHeads" PRIMARY KEY,
    "Size" INTEGER NOT NULL,
    "Root" BLOB NOT NULL,
    "Note" TEXT NOT NULL,
    "SignedAt" INTEGER NOT NULL
);
CREATE TABLE "StatusLists" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_StatusLists" PRIMARY KEY,
    "Uri" TEXT NOT NULL,
    "Next" INTEGER NOT NULL,
    "Changes" INTEGER NOT NULL
);
CREATE TABLE "SignedStatusLists" (
    "List" INTEGER NOT NULL,
    "Serial" INTEGER NOT NULL,
    "IssuedAt" INTEGER NOT NULL,
    "ExpiresAt" INTEGER NOT NULL,
    "Places" INTEGER NOT NULL,
    "Changes" INTEGER NOT NULL,
    "Token" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    CONSTRAINT "PK_SignedStatusLists" PRIMARY KEY ("List", "Serial"),
    CONSTRAINT "FK_SignedStatusLists_StatusLists_List" FOREIGN KEY ("List") REFERENCES "StatusLists" ("Number") ON DELETE RESTRICT
);
CREATE TABLE "StatusPlaces" (
    "List" INTEGER NOT NULL,
    "Index" INTEGER NOT NULL,
    "DecisionId" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    CONSTRAINT "PK_StatusPlaces" PRIMARY KEY ("List", "Index"),
    CONSTRAINT "FK_StatusPlaces_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_StatusPlaces_StatusLists_List" FOREIGN KEY ("List") REFERENCES "StatusLists" ("Number") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_LedgerLeaves_Index" ON "LedgerLeaves" ("Index");
CREATE INDEX "IX_LedgerLeaves_PdfDigest" ON "LedgerLeaves" ("PdfDigest");
CREATE INDEX "IX_LedgerLeaves_Reference" ON "LedgerLeaves" ("Reference");
CREATE INDEX "IX_SignedStatusLists_List_IssuedAt" ON "SignedStatusLists" ("List", "IssuedAt");
CREATE UNIQUE INDEX "IX_StatusPlaces_DecisionId" ON "StatusPlaces" ("DecisionId");
CREATE UNIQUE INDEX "IX_StatusPlaces_Reference" ON "StatusPlaces" ("Reference");
CREATE TRIGGER "LedgerLeaves_append_only_update" BEFORE UPDATE ON "LedgerLeaves"
BEGIN SELECT RAISE(ABORT, 'LedgerLeaves is append-only'); END;
CREATE TRIGGER "LedgerLeaves_append_only_delete" BEFORE DELETE ON "LedgerLeaves"
BEGIN SELECT RAISE(ABORT, 'LedgerLeaves is append-only'); END;
CREATE TRIGGER "LedgerTiles_append_only_update" BEFORE UPDATE ON "LedgerTiles"
BEGIN SELECT RAISE(ABORT, 'LedgerTiles is append-only'); END;
CREATE TRIGGER "LedgerTiles_append_only_delete" BEFORE DELETE ON "LedgerTiles"
BEGIN SELECT RAISE(ABORT, 'LedgerTiles is append-only'); END;
CREATE TRIGGER "SignedHeads_append_only_update" BEFORE UPDATE ON "SignedHeads"
BEGIN SELECT RAISE(ABORT, 'SignedHeads is append-only'); END;
CREATE TRIGGER "SignedHeads_append_only_delete" BEFORE DELETE ON "SignedHeads"
BEGIN SELECT RAISE(ABORT, 'SignedHeads is append-only'); END;
CREATE TRIGGER "StatusPlaces_append_only_update" BEFORE UPDATE ON "StatusPlaces"
BEGIN SELECT RAISE(ABORT, 'StatusPlaces is append-only'); END;
CREATE TRIGGER "StatusPlaces_append_only_delete" BEFORE DELETE ON "StatusPlaces"
BEGIN SELECT RAISE(ABORT, 'StatusPlaces is append-only'); END;
CREATE TRIGGER "SignedStatusLists_append_only_update" BEFORE UPDATE ON "SignedStatusLists"
BEGIN SELECT RAISE(ABORT, 'SignedStatusLists is append-only'); END;
CREATE TRIGGER "SignedStatusLists_append_only_delete" BEFORE DELETE ON "SignedStatusLists"
BEGIN SELECT RAISE(ABORT, 'SignedStatusLists is append-only'); END;
CREATE TABLE "Reminders" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Reminders" PRIMARY KEY,
    "At" INTEGER NOT NULL
);
CREATE INDEX "IX_Cases_Amends" ON "Cases" ("Amends");
CREATE INDEX "IX_AspNetUsers_AddressCodeDueAt" ON "AspNetUsers" ("AddressCodeDueAt");
CREATE TRIGGER "Reminders_append_only_update" BEFORE UPDATE ON "Reminders"
BEGIN SELECT RAISE(ABORT, 'Reminders is append-only'); END;
CREATE TRIGGER "Reminders_append_only_delete" BEFORE DELETE ON "Reminders"
BEGIN SELECT RAISE(ABORT, 'Reminders is append-only'); END;
CREATE TABLE "KeyProposals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_KeyProposals" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Fingerprint" TEXT NOT NULL,
    "Certificate" BLOB NOT NULL,
    "Subject" TEXT NOT NULL,
    "Effective" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" INTEGER NOT NULL,
    "ProposedByCommitment" TEXT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "FK_KeyProposals_People_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "PaperSeals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PaperSeals" PRIMARY KEY,
    "Paper" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Addition" BLOB NOT NULL,
    "Digest" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "KeyFingerprint" TEXT NOT NULL,
    "ProvedAt" INTEGER NULL,
    "StampEnds" INTEGER NULL,
    "StampHash" TEXT NULL,
    "At" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL
);
CREATE TABLE "KeyRulings" (
    "ProposalId" TEXT NOT NULL CONSTRAINT "PK_KeyRulings" PRIMARY KEY,
    "Agreed" INTEGER NOT NULL,
    "RuledBy" TEXT NOT NULL,
    "RuledAt" INTEGER NOT NULL,
    "RuledByCommitment" TEXT NULL,
    CONSTRAINT "FK_KeyRulings_KeyProposals_ProposalId" FOREIGN KEY ("ProposalId") REFERENCES "KeyProposals" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_KeyRulings_People_RuledBy" FOREIGN KEY ("RuledBy") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_KeyProposals_Fingerprint" ON "KeyProposals" ("Fingerprint");
CREATE INDEX "IX_KeyProposals_ProposedBy" ON "KeyProposals" ("ProposedBy");
CREATE UNIQUE INDEX "IX_KeyProposals_Sequence" ON "KeyProposals" ("Sequence");
CREATE INDEX "IX_KeyRulings_RuledBy" ON "KeyRulings" ("RuledBy");
CREATE INDEX "IX_PaperSeals_Digest" ON "PaperSeals" ("Digest");
CREATE INDEX "IX_PaperSeals_KeyFingerprint" ON "PaperSeals" ("KeyFingerprint");
CREATE UNIQUE INDEX "IX_PaperSeals_Paper_Number" ON "PaperSeals" ("Paper", "Number");
CREATE UNIQUE INDEX "IX_PaperSeals_Sequence" ON "PaperSeals" ("Sequence");
CREATE INDEX "IX_PaperSeals_StampEnds" ON "PaperSeals" ("StampEnds");
CREATE TRIGGER "KeyProposals_append_only_update" BEFORE UPDATE ON "KeyProposals"
BEGIN SELECT RAISE(ABORT, 'KeyProposals is append-only'); END;
CREATE TRIGGER "KeyProposals_append_only_delete" BEFORE DELETE ON "KeyProposals"
BEGIN SELECT RAISE(ABORT, 'KeyProposals is append-only'); END;
CREATE TRIGGER "KeyRulings_append_only_update" BEFORE UPDATE ON "KeyRulings"
BEGIN SELECT RAISE(ABORT, 'KeyRulings is append-only'); END;
CREATE TRIGGER "KeyRulings_append_only_delete" BEFORE DELETE ON "KeyRulings"
BEGIN SELECT RAISE(ABORT, 'KeyRulings is append-only'); END;
CREATE TRIGGER "PaperSeals_append_only_update" BEFORE UPDATE ON "PaperSeals"
BEGIN SELECT RAISE(ABORT, 'PaperSeals is append-only'); END;
CREATE TRIGGER "PaperSeals_append_only_delete" BEFORE DELETE ON "PaperSeals"
BEGIN SELECT RAISE(ABORT, 'PaperSeals is append-only'); END;
CREATE INDEX "IX_Drafts_EvaluationId" ON "Drafts" ("EvaluationId");
INSERT INTO "__EFMigrationsHistory" VALUES ('20261121221030_Initial', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261121222118_Casework', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261121224133_Passkeys', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261121224614_CompletenessAndApiKeys', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122011900_RulebookEditions', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122014411_RegistrySweeps', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122041634_HeldFacts', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122043639_SearchAtSize', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122073358_HoldersOfADigest', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122073641_SessionsAndSecondFactors', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122075123_QuestionsToApplicants', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122075353_PartiesOverTime', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122082527_MeasuresOnDecisions', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122105658_ApplicationsAndNotices', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122110017_DoorsOfMachinesAndPasskeys', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122110638_LicencesDenialsAndAppeals', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122111828_DesksAdviceAndFlags', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122113757_OfficesAndAccess', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122142457_PapersInLanguages', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122143357_LedgerAndStatuses', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122145101_OfficesRemindersAndLimits', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122150150_KeysAndSeals', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122180644_RolesForAnotherAuthority', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122184501_IntentsKeepTheirRecord', '10.0.14');
INSERT INTO "Latches" VALUES ('lineage', 0);
INSERT INTO "Latches" VALUES ('words', 0);
INSERT INTO "Latches" VALUES ('flags', 0);
INSERT INTO "Latches" VALUES ('ledger', 0);
INSERT INTO "CaseCounters" VALUES ('US', 0, 0);
INSERT INTO "CaseCounters" VALUES ('AU', 0, 0);
INSERT INTO "CaseCounters" VALUES ('CA', 0, 0);
INSERT INTO "CaseCounters" VALUES ('JP', 0, 0);
INSERT INTO "CaseCounters" VALUES ('KR', 0, 0);
INSERT INTO "CaseCounters" VALUES ('NL', 0, 0);
INSERT INTO "CaseCounters" VALUES ('UK', 0, 0);
