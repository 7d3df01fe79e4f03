IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AdministratorCodes] (
        [Digest] varchar(64) NOT NULL,
        [MadeAt] datetimeoffset NOT NULL,
        [UsedAt] datetimeoffset NULL,
        CONSTRAINT [PK_AdministratorCodes] PRIMARY KEY ([Digest])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AspNetRoles] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [NormalizedName] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [ConcurrencyStamp] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetRoles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Datasets] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NameKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Datasets] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Latches] (
        [Name] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Taken] bigint NOT NULL,
        CONSTRAINT [PK_Latches] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Organisations] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Country] varchar(2) NULL,
        [IsAuthority] bit NOT NULL,
        [Invented] bit NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [NameKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Organisations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Parties] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Country] varchar(2) NULL,
        [Headquarters] varchar(2) NULL,
        [UltimateParentId] uniqueidentifier NULL,
        [Invented] bit NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [NameKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Parties] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Parties_Parties_UltimateParentId] FOREIGN KEY ([UltimateParentId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [People] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NULL,
        [Salt] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [Erased] bit NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [ProtectionKeys] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Xml] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_ProtectionKeys] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [SourceDocuments] (
        [Id] uniqueidentifier NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SizeInBytes] bigint NOT NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_SourceDocuments] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AspNetRoleClaims] (
        [Id] int NOT NULL IDENTITY,
        [RoleId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ClaimValue] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetRoleClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetRoleClaims_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Campaigns] (
        [Id] uniqueidentifier NOT NULL,
        [Title] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Teacher] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AllegedAgainstId] uniqueidentifier NOT NULL,
        [DisclosedBy] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DisclosedOn] date NOT NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Accounts] varchar(80) NULL,
        [Exchanges] varchar(80) NULL,
        [BreachOfTerms] varchar(40) NOT NULL,
        [Reply] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Version] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        [Window_From] date NULL,
        [Window_Until] date NULL,
        CONSTRAINT [PK_Campaigns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Campaigns_Parties_AllegedAgainstId] FOREIGN KEY ([AllegedAgainstId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Models] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DeveloperId] uniqueidentifier NULL,
        [KnownByNameOnly] bit NOT NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [NameKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Models] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Models_Parties_DeveloperId] FOREIGN KEY ([DeveloperId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Ownerships] (
        [Id] uniqueidentifier NOT NULL,
        [OwnedId] uniqueidentifier NOT NULL,
        [OwnerId] uniqueidentifier NOT NULL,
        [Fraction] varchar(80) NOT NULL,
        [Period_From] date NOT NULL,
        [Period_Until] date NULL,
        CONSTRAINT [PK_Ownerships] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Ownerships_Parties_OwnedId] FOREIGN KEY ([OwnedId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Ownerships_Parties_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AspNetUsers] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [UserName] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [NormalizedUserName] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [Email] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [NormalizedEmail] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [SecurityStamp] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ConcurrencyStamp] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [PhoneNumber] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_AspNetUsers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUsers_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AspNetUsers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Evidence] (
        [Id] uniqueidentifier NOT NULL,
        [Subject] varchar(40) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [Question] varchar(40) NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Strength] varchar(40) NOT NULL,
        [Direction] varchar(40) NOT NULL,
        [Claim] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AssertedBy] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AgainstInterest] bit NOT NULL,
        [IsAllegation] bit NOT NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceAddress] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [SourceDate] date NULL,
        [BytesDigest] varchar(64) NULL,
        [Location] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        [Test_Alpha] float NULL,
        [Test_Candidates] int NULL,
        [Test_KeyIsPublic] bit NULL,
        [Test_NullHypothesis] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Test_PValue] float NULL,
        [Test_SampleSize] int NULL,
        [Test_Statistic] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_Evidence] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Evidence_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Releases] (
        [Id] uniqueidentifier NOT NULL,
        [ModelId] uniqueidentifier NOT NULL,
        [Label] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Licence] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [Gated] varchar(40) NOT NULL,
        [HostingRegion] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [ReleasedOn] date NULL,
        [RootDigest] varchar(64) NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        [Publication_Basis] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Publication_Published] varchar(40) NOT NULL,
        [Publication_Since] date NULL,
        CONSTRAINT [PK_Releases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Releases_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ClaimValue] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProviderKey] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProviderDisplayName] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [UserId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserRoles] (
        [UserId] uniqueidentifier NOT NULL,
        [RoleId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AspNetUserRoles] PRIMARY KEY ([UserId], [RoleId]),
        CONSTRAINT [FK_AspNetUserRoles_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AspNetUserRoles_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] uniqueidentifier NOT NULL,
        [LoginProvider] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Value] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Artifacts] (
        [Id] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [Path] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Digest] varchar(64) NULL,
        [SizeInBytes] bigint NULL,
        [Format] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Artifacts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Artifacts_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [DatasetUses] (
        [Id] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [DatasetId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_DatasetUses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DatasetUses_Datasets_DatasetId] FOREIGN KEY ([DatasetId]) REFERENCES [Datasets] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DatasetUses_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Derivations] (
        [Id] uniqueidentifier NOT NULL,
        [ChildId] uniqueidentifier NOT NULL,
        [ParentId] uniqueidentifier NOT NULL,
        [Relation] varchar(40) NOT NULL,
        [Share] nvarchar(max) NULL,
        [GenerationOperations] nvarchar(max) NULL,
        [DataPublished] varchar(40) NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [GenerationOperationsHigh] float NULL,
        [GenerationOperationsLow] float NULL,
        CONSTRAINT [PK_Derivations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Derivations_Releases_ChildId] FOREIGN KEY ([ChildId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Derivations_Releases_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [Imports] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [SourceDocumentId] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Imports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Imports_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Imports_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Imports_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Imports_SourceDocuments_SourceDocumentId] FOREIGN KEY ([SourceDocumentId]) REFERENCES [SourceDocuments] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [SafeguardEvaluations] (
        [Id] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [Benchmark] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Measure] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Result] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Evaluator] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PublishedOn] date NOT NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_SafeguardEvaluations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SafeguardEvaluations_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [TrainingRuns] (
        [Id] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Operations] nvarchar(max) NULL,
        [Place] varchar(2) NULL,
        [Version] uniqueidentifier NOT NULL,
        [OperationsHigh] float NULL,
        [OperationsLow] float NULL,
        [Period_From] date NULL,
        [Period_Until] date NULL,
        CONSTRAINT [PK_TrainingRuns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TrainingRuns_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE TABLE [ChipUses] (
        [Id] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [TrainingRunId] uniqueidentifier NULL,
        [ChipName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Purpose] varchar(40) NOT NULL,
        [Count] varchar(80) NULL,
        [Hours] varchar(80) NULL,
        [Acquisition] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_ChipUses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ChipUses_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ChipUses_TrainingRuns_TrainingRunId] FOREIGN KEY ([TrainingRunId]) REFERENCES [TrainingRuns] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] ON;
    EXEC(N'INSERT INTO [Latches] ([Name], [Taken])
    VALUES (N''lineage'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Artifacts_Digest] ON [Artifacts] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Artifacts_ReleaseId_Path] ON [Artifacts] ([ReleaseId], [Path]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetRoleClaims_RoleId] ON [AspNetRoleClaims] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [RoleNameIndex] ON [AspNetRoles] ([NormalizedName]) WHERE [NormalizedName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserRoles_RoleId] ON [AspNetUserRoles] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_OrganisationId] ON [AspNetUsers] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_PersonId] ON [AspNetUsers] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [AspNetUsers] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Campaigns_AllegedAgainstId] ON [Campaigns] ([AllegedAgainstId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Campaigns_Sequence] ON [Campaigns] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_ChipUses_ReleaseId] ON [ChipUses] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_ChipUses_TrainingRunId] ON [ChipUses] ([TrainingRunId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_DatasetUses_DatasetId] ON [DatasetUses] ([DatasetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DatasetUses_ReleaseId_DatasetId] ON [DatasetUses] ([ReleaseId], [DatasetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Datasets_NameKey] ON [Datasets] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Derivations_ChildId_ParentId_Relation] ON [Derivations] ([ChildId], [ParentId], [Relation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Derivations_ParentId] ON [Derivations] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Evidence_BytesDigest] ON [Evidence] ([BytesDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Evidence_RecordedBy] ON [Evidence] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Evidence_Sequence] ON [Evidence] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Evidence_SubjectId_Subject] ON [Evidence] ([SubjectId], [Subject]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Imports_OrganisationId_SourceDocumentId_ReleaseId] ON [Imports] ([OrganisationId], [SourceDocumentId], [ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Imports_RecordedBy] ON [Imports] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Imports_ReleaseId] ON [Imports] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Imports_Sequence] ON [Imports] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Imports_SourceDocumentId] ON [Imports] ([SourceDocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Models_DeveloperId] ON [Models] ([DeveloperId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Models_NameKey] ON [Models] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Models_Sequence] ON [Models] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Organisations_NameKey] ON [Organisations] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Ownerships_OwnedId] ON [Ownerships] ([OwnedId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Ownerships_OwnerId] ON [Ownerships] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Parties_NameKey] ON [Parties] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Parties_Sequence] ON [Parties] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Parties_UltimateParentId] ON [Parties] ([UltimateParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Releases_ModelId_Label] ON [Releases] ([ModelId], [Label]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_Releases_RootDigest] ON [Releases] ([RootDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Releases_Sequence] ON [Releases] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_SafeguardEvaluations_ReleaseId] ON [SafeguardEvaluations] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SourceDocuments_Digest] ON [SourceDocuments] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    CREATE INDEX [IX_TrainingRuns_ReleaseId] ON [TrainingRuns] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [Evidence_append_only] ON [Evidence] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''Evidence is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [Imports_append_only] ON [Imports] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''Imports is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [SourceDocuments_append_only] ON [SourceDocuments] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''SourceDocuments is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221038_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121221038_Initial', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE TABLE [CaseCounters] (
        [Authority] nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        CONSTRAINT [PK_CaseCounters] PRIMARY KEY ([Authority])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE TABLE [Cases] (
        [Id] uniqueidentifier NOT NULL,
        [Reference] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Authority] nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [AppliedBy] uniqueidentifier NOT NULL,
        [AppliedAt] datetimeoffset NOT NULL,
        [IdempotencyKey] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Stage] varchar(40) NOT NULL,
        [LiveDraftId] uniqueidentifier NULL,
        [HistoryLength] int NOT NULL,
        [HistoryHead] varchar(64) NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        [Application_Day] date NOT NULL,
        [Application_Destination] varchar(2) NOT NULL,
        [Application_Note] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [Application_QuestionJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Application_ReleaseId] uniqueidentifier NOT NULL,
        [Application_ReleaseName] nvarchar(600) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Cases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Cases_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Cases_People_AppliedBy] FOREIGN KEY ([AppliedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE TABLE [Evaluations] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NULL,
        [Edition] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Profile] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Day] date NOT NULL,
        [Json] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [EvaluatedBy] uniqueidentifier NOT NULL,
        [EvaluatedAt] datetimeoffset NOT NULL,
        [EvaluatedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Evaluations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Evaluations_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Evaluations_People_EvaluatedBy] FOREIGN KEY ([EvaluatedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Evaluations_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE TABLE [CaseEvents] (
        [CaseId] uniqueidentifier NOT NULL,
        [Line] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [At] datetimeoffset NOT NULL,
        [Act] varchar(40) NOT NULL,
        [Stage] varchar(40) NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Role] varchar(40) NOT NULL,
        [Sentence] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Internal] bit NOT NULL,
        [About] varchar(64) NULL,
        [PreviousHash] varchar(64) NOT NULL,
        [Hash] varchar(64) NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CaseEvents] PRIMARY KEY ([CaseId], [Line]),
        CONSTRAINT [FK_CaseEvents_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseEvents_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseEvents_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE TABLE [Drafts] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Outcome] varchar(40) NOT NULL,
        [Reasons] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Conditions] nvarchar(max) NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidUntil] date NULL,
        [EvaluationId] uniqueidentifier NOT NULL,
        [EvaluationDigest] varchar(64) NOT NULL,
        [DraftedBy] uniqueidentifier NOT NULL,
        [DraftedAt] datetimeoffset NOT NULL,
        [VoidedAt] datetimeoffset NULL,
        CONSTRAINT [PK_Drafts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Drafts_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Drafts_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Drafts_People_DraftedBy] FOREIGN KEY ([DraftedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE TABLE [Decisions] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Reference] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Authority] nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Outcome] varchar(40) NOT NULL,
        [Conditions] nvarchar(max) NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [ReleaseName] nvarchar(600) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RootDigest] varchar(64) NULL,
        [Destination] varchar(2) NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidUntil] date NULL,
        [EvaluationId] uniqueidentifier NOT NULL,
        [QuestionJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EvaluationJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DecisionJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DraftDigest] varchar(64) NOT NULL,
        [Pdf] varbinary(max) NOT NULL,
        [PdfDigest] varchar(64) NOT NULL,
        [DecidedBy] uniqueidentifier NOT NULL,
        [CountersignedBy] uniqueidentifier NOT NULL,
        [IssuedAt] datetimeoffset NOT NULL,
        [Demonstration] bit NOT NULL,
        [CountersignedByCommitment] varchar(64) NULL,
        [DecidedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Decisions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Decisions_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Decisions_Evaluations_EvaluationId] FOREIGN KEY ([EvaluationId]) REFERENCES [Evaluations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Decisions_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Decisions_People_CountersignedBy] FOREIGN KEY ([CountersignedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Decisions_People_DecidedBy] FOREIGN KEY ([DecidedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Decisions_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Authority', N'Number', N'Year') AND [object_id] = OBJECT_ID(N'[CaseCounters]'))
        SET IDENTITY_INSERT [CaseCounters] ON;
    EXEC(N'INSERT INTO [CaseCounters] ([Authority], [Number], [Year])
    VALUES (N''US'', 0, 0)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Authority', N'Number', N'Year') AND [object_id] = OBJECT_ID(N'[CaseCounters]'))
        SET IDENTITY_INSERT [CaseCounters] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_CaseEvents_OrganisationId] ON [CaseEvents] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_CaseEvents_PersonId] ON [CaseEvents] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Cases_AppliedBy] ON [Cases] ([AppliedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Cases_OrganisationId_IdempotencyKey] ON [Cases] ([OrganisationId], [IdempotencyKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Cases_Reference] ON [Cases] ([Reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Cases_Sequence] ON [Cases] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Cases_Stage] ON [Cases] ([Stage]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Decisions_CaseId] ON [Decisions] ([CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Decisions_CountersignedBy] ON [Decisions] ([CountersignedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Decisions_DecidedBy] ON [Decisions] ([DecidedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Decisions_EvaluationId] ON [Decisions] ([EvaluationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Decisions_OrganisationId] ON [Decisions] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Decisions_PdfDigest] ON [Decisions] ([PdfDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Decisions_Reference] ON [Decisions] ([Reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Decisions_ReleaseId] ON [Decisions] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Decisions_Sequence] ON [Decisions] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Drafts_CaseId] ON [Drafts] ([CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Drafts_DraftedBy] ON [Drafts] ([DraftedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Drafts_OrganisationId] ON [Drafts] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Evaluations_EvaluatedBy] ON [Evaluations] ([EvaluatedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Evaluations_OrganisationId] ON [Evaluations] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE INDEX [IX_Evaluations_ReleaseId] ON [Evaluations] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Evaluations_Sequence] ON [Evaluations] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CaseEvents_append_only] ON [CaseEvents] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CaseEvents is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    EXEC(N'CREATE TRIGGER [Decisions_append_only] ON [Decisions] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''Decisions is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    EXEC(N'CREATE TRIGGER [Evaluations_append_only] ON [Evaluations] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''Evaluations is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121222134_Casework'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121222134_Casework', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUsers]') AND [c].[name] = N'PhoneNumber');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [AspNetUsers] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [AspNetUsers] ALTER COLUMN [PhoneNumber] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    DECLARE @var1 nvarchar(max);
    SELECT @var1 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserTokens]') AND [c].[name] = N'Name');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserTokens] DROP CONSTRAINT ' + @var1 + ';');
    ALTER TABLE [AspNetUserTokens] ALTER COLUMN [Name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    DECLARE @var2 nvarchar(max);
    SELECT @var2 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserTokens]') AND [c].[name] = N'LoginProvider');
    IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserTokens] DROP CONSTRAINT ' + @var2 + ';');
    ALTER TABLE [AspNetUserTokens] ALTER COLUMN [LoginProvider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    DECLARE @var3 nvarchar(max);
    SELECT @var3 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserLogins]') AND [c].[name] = N'ProviderKey');
    IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserLogins] DROP CONSTRAINT ' + @var3 + ';');
    ALTER TABLE [AspNetUserLogins] ALTER COLUMN [ProviderKey] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    DECLARE @var4 nvarchar(max);
    SELECT @var4 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserLogins]') AND [c].[name] = N'LoginProvider');
    IF @var4 IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserLogins] DROP CONSTRAINT ' + @var4 + ';');
    ALTER TABLE [AspNetUserLogins] ALTER COLUMN [LoginProvider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    CREATE TABLE [AspNetUserPasskeys] (
        [CredentialId] varbinary(1024) NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Data] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_AspNetUserPasskeys] PRIMARY KEY ([CredentialId]),
        CONSTRAINT [FK_AspNetUserPasskeys_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    CREATE INDEX [IX_AspNetUserPasskeys_UserId] ON [AspNetUserPasskeys] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224149_Passkeys'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121224149_Passkeys', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    ALTER TABLE [Releases] ADD [ChipsComplete] varchar(40) NOT NULL DEFAULT 'Unknown';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    ALTER TABLE [Releases] ADD [LineageComplete] varchar(40) NOT NULL DEFAULT 'Unknown';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    ALTER TABLE [Releases] ADD [TrainingComplete] varchar(40) NOT NULL DEFAULT 'Unknown';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    CREATE TABLE [ApiKeys] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [Scopes] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [ExpiresAt] datetimeoffset NULL,
        [RevokedAt] datetimeoffset NULL,
        [Version] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_ApiKeys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ApiKeys_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ApiKeys_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    CREATE TABLE [CommandKeys] (
        [OrganisationId] uniqueidentifier NOT NULL,
        [Key] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Request] varchar(64) NOT NULL,
        [Made] uniqueidentifier NOT NULL,
        [At] datetimeoffset NOT NULL,
        CONSTRAINT [PK_CommandKeys] PRIMARY KEY ([OrganisationId], [Key]),
        CONSTRAINT [FK_CommandKeys_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApiKeys_Digest] ON [ApiKeys] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    CREATE INDEX [IX_ApiKeys_OrganisationId] ON [ApiKeys] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    CREATE INDEX [IX_ApiKeys_PersonId] ON [ApiKeys] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApiKeys_Sequence] ON [ApiKeys] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121224622_CompletenessAndApiKeys'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121224622_CompletenessAndApiKeys', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [JobLeases] (
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetimeoffset NOT NULL,
        CONSTRAINT [PK_JobLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [KeptEditions] (
        [Hash] varchar(64) NOT NULL,
        [Manifest] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [KeptAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_KeptEditions] PRIMARY KEY ([Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [KeptParameterFiles] (
        [Digest] varchar(64) NOT NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_KeptParameterFiles] PRIMARY KEY ([Digest])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [RuleUses] (
        [RuleId] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EvaluationId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Met] bit NOT NULL,
        CONSTRAINT [PK_RuleUses] PRIMARY KEY ([RuleId], [EvaluationId]),
        CONSTRAINT [FK_RuleUses_Evaluations_EvaluationId] FOREIGN KEY ([EvaluationId]) REFERENCES [Evaluations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RuleUses_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [EditionDrafts] (
        [Id] uniqueidentifier NOT NULL,
        [Title] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Base] varchar(64) NOT NULL,
        [DraftedBy] uniqueidentifier NOT NULL,
        [DraftedAt] datetimeoffset NOT NULL,
        [Changes] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] varchar(40) NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_EditionDrafts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EditionDrafts_KeptEditions_Base] FOREIGN KEY ([Base]) REFERENCES [KeptEditions] ([Hash]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EditionDrafts_People_DraftedBy] FOREIGN KEY ([DraftedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [EditionEvents] (
        [DraftId] uniqueidentifier NOT NULL,
        [Line] int NOT NULL,
        [Act] varchar(40) NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [At] datetimeoffset NOT NULL,
        [Sentence] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [About] varchar(64) NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_EditionEvents] PRIMARY KEY ([DraftId], [Line]),
        CONSTRAINT [FK_EditionEvents_EditionDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [EditionDrafts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EditionEvents_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [EditionReleases] (
        [Number] int NOT NULL,
        [Edition] varchar(64) NOT NULL,
        [Program] varchar(64) NOT NULL,
        [DraftId] uniqueidentifier NOT NULL,
        [DraftedBy] uniqueidentifier NOT NULL,
        [ReleasedBy] uniqueidentifier NOT NULL,
        [ReleasedAt] datetimeoffset NOT NULL,
        [Statement] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] varbinary(max) NOT NULL,
        [Signer] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DraftedByCommitment] varchar(64) NULL,
        [ReleasedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_EditionReleases] PRIMARY KEY ([Number]),
        CONSTRAINT [FK_EditionReleases_EditionDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [EditionDrafts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EditionReleases_KeptEditions_Edition] FOREIGN KEY ([Edition]) REFERENCES [KeptEditions] ([Hash]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EditionReleases_People_DraftedBy] FOREIGN KEY ([DraftedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EditionReleases_People_ReleasedBy] FOREIGN KEY ([ReleasedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [RulebookRuns] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [DraftId] uniqueidentifier NULL,
        [Edition] varchar(64) NULL,
        [Questions] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [Total] int NOT NULL,
        [FinishedAt] datetimeoffset NULL,
        [AfterEvaluation] bigint NOT NULL,
        [AfterRelease] bigint NOT NULL,
        [Done] int NOT NULL,
        [Same] int NOT NULL,
        [Lines] int NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_RulebookRuns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RulebookRuns_EditionDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [EditionDrafts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RulebookRuns_KeptEditions_Edition] FOREIGN KEY ([Edition]) REFERENCES [KeptEditions] ([Hash]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE TABLE [RulebookRunLines] (
        [RunId] uniqueidentifier NOT NULL,
        [Line] int NOT NULL,
        [Finding] varchar(40) NOT NULL,
        [EvaluationId] uniqueidentifier NULL,
        [ReleaseId] uniqueidentifier NULL,
        [Asked] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [To] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Because] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_RulebookRunLines] PRIMARY KEY ([RunId], [Line]),
        CONSTRAINT [FK_RulebookRunLines_Evaluations_EvaluationId] FOREIGN KEY ([EvaluationId]) REFERENCES [Evaluations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RulebookRunLines_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RulebookRunLines_RulebookRuns_RunId] FOREIGN KEY ([RunId]) REFERENCES [RulebookRuns] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_EditionDrafts_Base] ON [EditionDrafts] ([Base]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_EditionDrafts_DraftedBy] ON [EditionDrafts] ([DraftedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_EditionDrafts_Sequence] ON [EditionDrafts] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_EditionEvents_PersonId] ON [EditionEvents] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_EditionReleases_DraftId] ON [EditionReleases] ([DraftId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_EditionReleases_DraftedBy] ON [EditionReleases] ([DraftedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_EditionReleases_Edition] ON [EditionReleases] ([Edition]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_EditionReleases_ReleasedBy] ON [EditionReleases] ([ReleasedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_RuleUses_EvaluationId] ON [RuleUses] ([EvaluationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_RuleUses_OrganisationId] ON [RuleUses] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_RulebookRunLines_EvaluationId] ON [RulebookRunLines] ([EvaluationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_RulebookRunLines_ReleaseId] ON [RulebookRunLines] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_RulebookRuns_DraftId] ON [RulebookRuns] ([DraftId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE INDEX [IX_RulebookRuns_Edition] ON [RulebookRuns] ([Edition]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RulebookRuns_Sequence] ON [RulebookRuns] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [KeptEditions_append_only] ON [KeptEditions] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''KeptEditions is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [KeptParameterFiles_append_only] ON [KeptParameterFiles] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''KeptParameterFiles is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [EditionReleases_append_only] ON [EditionReleases] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''EditionReleases is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [EditionEvents_append_only] ON [EditionEvents] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''EditionEvents is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [RulebookRunLines_append_only] ON [RulebookRunLines] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''RulebookRunLines is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [RuleUses_append_only] ON [RuleUses] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''RuleUses is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011914_RulebookEditions'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122011914_RulebookEditions', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE TABLE [Sweeps] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [QuestionJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Edition] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Profile] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Day] date NOT NULL,
        [StartedBy] uniqueidentifier NOT NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [Total] int NOT NULL,
        [Done] int NOT NULL,
        [Asked] bigint NOT NULL,
        [FinishedAt] datetimeoffset NULL,
        [Version] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Sweeps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Sweeps_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Sweeps_People_StartedBy] FOREIGN KEY ([StartedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE TABLE [SweepAnswers] (
        [SweepId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Clearance] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ReviewPolicy] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [Rules] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_SweepAnswers] PRIMARY KEY ([SweepId], [Number]),
        CONSTRAINT [FK_SweepAnswers_Sweeps_SweepId] FOREIGN KEY ([SweepId]) REFERENCES [Sweeps] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE TABLE [SweptReleases] (
        [SweepId] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Answer] int NOT NULL,
        [Fingerprint] bigint NOT NULL,
        CONSTRAINT [PK_SweptReleases] PRIMARY KEY ([SweepId], [ReleaseId]),
        CONSTRAINT [FK_SweptReleases_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SweptReleases_Sweeps_SweepId] FOREIGN KEY ([SweepId]) REFERENCES [Sweeps] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE INDEX [IX_Sweeps_OrganisationId] ON [Sweeps] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Sweeps_Sequence] ON [Sweeps] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE INDEX [IX_Sweeps_StartedBy] ON [Sweeps] ([StartedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE INDEX [IX_SweptReleases_ReleaseId] ON [SweptReleases] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    CREATE INDEX [IX_SweptReleases_SweepId_Answer] ON [SweptReleases] ([SweepId], [Answer]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014425_RegistrySweeps'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122014425_RegistrySweeps', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [SafeguardEvaluations] ADD [AttackSuccess] varchar(80) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [SafeguardEvaluations] ADD [DerivationId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [SafeguardEvaluations] ADD [Trigger] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [SafeguardEvaluations] ADD [WithTrigger] varchar(80) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [SafeguardEvaluations] ADD [WithoutTrigger] varchar(80) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Evidence] ADD [Score] float NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Evidence] ADD [Setup] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Derivations] ADD [Queried_From] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Derivations] ADD [Queried_Until] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Datasets] ADD [Classification] varchar(40) NOT NULL DEFAULT 'Unknown';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Datasets] ADD [Licence] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Datasets] ADD [SourceCountry] varchar(2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Datasets] ADD [TeacherName] nvarchar(300) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Datasets] ADD [TeacherReleaseId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Datasets] ADD [Version] uniqueidentifier NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [ChipUses] ADD [Channel] varchar(40) NOT NULL DEFAULT 'Unknown';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Campaigns] ADD [ProviderId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [Attributions] (
        [ReleaseId] uniqueidentifier NOT NULL,
        [AncestorId] uniqueidentifier NOT NULL,
        [Share] varchar(80) NOT NULL,
        [Operations] varchar(80) NOT NULL,
        [Strength] varchar(40) NOT NULL,
        [Contested] bit NOT NULL,
        [ByWeights] varchar(40) NOT NULL,
        [Path] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Paths] int NOT NULL,
        CONSTRAINT [PK_Attributions] PRIMARY KEY ([ReleaseId], [AncestorId]),
        CONSTRAINT [FK_Attributions_Releases_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Attributions_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [CampaignReplies] (
        [Id] uniqueidentifier NOT NULL,
        [CampaignId] uniqueidentifier NOT NULL,
        [GivenBy] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [GivenOn] date NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceAddress] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CampaignReplies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CampaignReplies_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CampaignReplies_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [ContentStatements] (
        [Id] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [Field] varchar(40) NOT NULL,
        [Answer] varchar(40) NOT NULL,
        [Text] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_ContentStatements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ContentStatements_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ContentStatements_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [FormerNames] (
        [Id] uniqueidentifier NOT NULL,
        [ModelId] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] date NULL,
        [Until] date NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceAddress] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [NameKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_FormerNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FormerNames_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FormerNames_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [Platforms] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [OperatorId] uniqueidentifier NULL,
        [Version] uniqueidentifier NOT NULL,
        [NameKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Platforms] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Platforms_Parties_OperatorId] FOREIGN KEY ([OperatorId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [SafetyLayerChanges] (
        [Id] uniqueidentifier NOT NULL,
        [DerivationId] uniqueidentifier NOT NULL,
        [Layer] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Fate] varchar(40) NOT NULL,
        [Evaluator] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PublishedOn] date NOT NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceAddress] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_SafetyLayerChanges] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SafetyLayerChanges_Derivations_DerivationId] FOREIGN KEY ([DerivationId]) REFERENCES [Derivations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SafetyLayerChanges_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [TermsOfService] (
        [Id] uniqueidentifier NOT NULL,
        [ProviderId] uniqueidentifier NOT NULL,
        [Product] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Title] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [TextDigest] varchar(64) NULL,
        [SeenOn] date NOT NULL,
        [ForbidsCompetingModels] varchar(40) NOT NULL,
        [ForbidsExtraction] varchar(40) NOT NULL,
        [Passage] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceAddress] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        [InForce_From] date NOT NULL,
        [InForce_Until] date NULL,
        CONSTRAINT [PK_TermsOfService] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TermsOfService_Parties_ProviderId] FOREIGN KEY ([ProviderId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TermsOfService_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [Deployments] (
        [Id] uniqueidentifier NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [PlatformId] uniqueidentifier NOT NULL,
        [Native] varchar(40) NOT NULL,
        [ServedFrom] varchar(2) NULL,
        [Period_From] date NULL,
        [Period_Until] date NULL,
        CONSTRAINT [PK_Deployments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Deployments_Platforms_PlatformId] FOREIGN KEY ([PlatformId]) REFERENCES [Platforms] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Deployments_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE TABLE [PlatformFindings] (
        [Id] uniqueidentifier NOT NULL,
        [PlatformId] uniqueidentifier NOT NULL,
        [Nature] varchar(40) NOT NULL,
        [Finding] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AssertedBy] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PublishedOn] date NOT NULL,
        [Source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceAddress] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_PlatformFindings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlatformFindings_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformFindings_Platforms_PlatformId] FOREIGN KEY ([PlatformId]) REFERENCES [Platforms] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_SafeguardEvaluations_DerivationId] ON [SafeguardEvaluations] ([DerivationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_Datasets_TeacherReleaseId] ON [Datasets] ([TeacherReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_Campaigns_ProviderId] ON [Campaigns] ([ProviderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_Attributions_AncestorId] ON [Attributions] ([AncestorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_CampaignReplies_CampaignId] ON [CampaignReplies] ([CampaignId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_CampaignReplies_RecordedBy] ON [CampaignReplies] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_ContentStatements_RecordedBy] ON [ContentStatements] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_ContentStatements_ReleaseId] ON [ContentStatements] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ContentStatements_Sequence] ON [ContentStatements] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_Deployments_PlatformId] ON [Deployments] ([PlatformId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_Deployments_ReleaseId_PlatformId] ON [Deployments] ([ReleaseId], [PlatformId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_FormerNames_ModelId] ON [FormerNames] ([ModelId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FormerNames_NameKey] ON [FormerNames] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_FormerNames_RecordedBy] ON [FormerNames] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_PlatformFindings_PlatformId] ON [PlatformFindings] ([PlatformId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_PlatformFindings_RecordedBy] ON [PlatformFindings] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Platforms_NameKey] ON [Platforms] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_Platforms_OperatorId] ON [Platforms] ([OperatorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Platforms_Sequence] ON [Platforms] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_SafetyLayerChanges_DerivationId] ON [SafetyLayerChanges] ([DerivationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_SafetyLayerChanges_RecordedBy] ON [SafetyLayerChanges] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_TermsOfService_ProviderId] ON [TermsOfService] ([ProviderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    CREATE INDEX [IX_TermsOfService_RecordedBy] ON [TermsOfService] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    EXEC(N'INSERT INTO "CampaignReplies" ("Id", "CampaignId", "GivenBy", "Text", "Source", "RecordedAt", "RecordedBy", "RecordedByCommitment")
    SELECT c."Id", c."Id", p."Name", c."Reply", c."Source", e."RecordedAt", e."RecordedBy", e."RecordedByCommitment"
    FROM "Campaigns" c
    JOIN "Parties" p ON p."Id" = c."AllegedAgainstId"
    JOIN "Evidence" e ON e."SubjectId" = c."Id" AND e."Subject" = ''Campaign''
    WHERE c."Reply" IS NOT NULL AND e."Sequence" = (
        SELECT MIN(f."Sequence") FROM "Evidence" f WHERE f."SubjectId" = c."Id" AND f."Subject" = ''Campaign'');');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    EXEC(N'CREATE TRIGGER [ContentStatements_append_only] ON [ContentStatements] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''ContentStatements is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    EXEC(N'CREATE TRIGGER [SafetyLayerChanges_append_only] ON [SafetyLayerChanges] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''SafetyLayerChanges is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    EXEC(N'CREATE TRIGGER [PlatformFindings_append_only] ON [PlatformFindings] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''PlatformFindings is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CampaignReplies_append_only] ON [CampaignReplies] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CampaignReplies is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    EXEC(N'CREATE TRIGGER [TermsOfService_append_only] ON [TermsOfService] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''TermsOfService is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    DECLARE @var5 nvarchar(max);
    SELECT @var5 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Campaigns]') AND [c].[name] = N'Reply');
    IF @var5 IS NOT NULL EXEC(N'ALTER TABLE [Campaigns] DROP CONSTRAINT ' + @var5 + ';');
    ALTER TABLE [Campaigns] DROP COLUMN [Reply];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Campaigns] ADD CONSTRAINT [FK_Campaigns_Parties_ProviderId] FOREIGN KEY ([ProviderId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [Datasets] ADD CONSTRAINT [FK_Datasets_Releases_TeacherReleaseId] FOREIGN KEY ([TeacherReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    ALTER TABLE [SafeguardEvaluations] ADD CONSTRAINT [FK_SafeguardEvaluations_Derivations_DerivationId] FOREIGN KEY ([DerivationId]) REFERENCES [Derivations] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122041647_HeldFacts'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122041647_HeldFacts', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    DROP INDEX [IX_Derivations_ParentId] ON [Derivations];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    CREATE TABLE [ModelWords] (
        [ModelId] uniqueidentifier NOT NULL,
        [Word] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_ModelWords] PRIMARY KEY ([ModelId], [Word]),
        CONSTRAINT [FK_ModelWords_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] ON;
    EXEC(N'INSERT INTO [Latches] ([Name], [Taken])
    VALUES (N''words'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    CREATE INDEX [IX_Releases_Licence_ModelId] ON [Releases] ([Licence], [ModelId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    CREATE INDEX [IX_Parties_Country] ON [Parties] ([Country]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    CREATE INDEX [IX_Derivations_ParentId_Relation_ChildId] ON [Derivations] ([ParentId], [Relation], [ChildId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    CREATE INDEX [IX_Derivations_Relation_ChildId] ON [Derivations] ([Relation], [ChildId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    CREATE INDEX [IX_ChipUses_ChipName_ReleaseId] ON [ChipUses] ([ChipName], [ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    CREATE INDEX [IX_ModelWords_Word_ModelId] ON [ModelWords] ([Word], [ModelId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122043655_SearchAtSize'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122043655_SearchAtSize', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073406_HoldersOfADigest'
)
BEGIN
    DROP INDEX [IX_Artifacts_Digest] ON [Artifacts];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073406_HoldersOfADigest'
)
BEGIN
    CREATE INDEX [IX_Artifacts_Digest_ReleaseId] ON [Artifacts] ([Digest], [ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073406_HoldersOfADigest'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122073406_HoldersOfADigest', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [DisabledAt] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE TABLE [FactorRecoveries] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [AskedBy] uniqueidentifier NOT NULL,
        [AskedAt] datetimeoffset NOT NULL,
        [Reason] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [FirstHalf] varchar(64) NOT NULL,
        [AgreedBy] uniqueidentifier NULL,
        [AgreedAt] datetimeoffset NULL,
        [SecondHalf] varchar(64) NULL,
        [UsedAt] datetimeoffset NULL,
        [Version] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_FactorRecoveries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FactorRecoveries_People_AgreedBy] FOREIGN KEY ([AgreedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FactorRecoveries_People_AskedBy] FOREIGN KEY ([AskedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FactorRecoveries_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE TABLE [RecoveryCodes] (
        [PersonId] uniqueidentifier NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [UsedAt] datetimeoffset NULL,
        CONSTRAINT [PK_RecoveryCodes] PRIMARY KEY ([PersonId], [Digest]),
        CONSTRAINT [FK_RecoveryCodes_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE TABLE [SecondFactors] (
        [PersonId] uniqueidentifier NOT NULL,
        [Secret] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [Pending] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [LastStep] bigint NOT NULL,
        [EnrolledAt] datetimeoffset NULL,
        CONSTRAINT [PK_SecondFactors] PRIMARY KEY ([PersonId]),
        CONSTRAINT [FK_SecondFactors_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE TABLE [Sessions] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [Way] varchar(40) NOT NULL,
        [Address] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Agent] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LastSeenAt] datetimeoffset NOT NULL,
        [ConfirmedAt] datetimeoffset NULL,
        [MustEnrol] bit NOT NULL,
        [EndedAt] datetimeoffset NULL,
        CONSTRAINT [PK_Sessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Sessions_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE INDEX [IX_FactorRecoveries_AgreedBy] ON [FactorRecoveries] ([AgreedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE INDEX [IX_FactorRecoveries_AskedBy] ON [FactorRecoveries] ([AskedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE INDEX [IX_FactorRecoveries_PersonId] ON [FactorRecoveries] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    CREATE INDEX [IX_Sessions_PersonId] ON [Sessions] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122073648_SessionsAndSecondFactors'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122073648_SessionsAndSecondFactors', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    CREATE TABLE [CaseQuestions] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Text] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [FactId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [DueOn] date NOT NULL,
        [State] varchar(40) NOT NULL,
        [Answer] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [AskedAt] datetimeoffset NOT NULL,
        [SettledAt] datetimeoffset NULL,
        CONSTRAINT [PK_CaseQuestions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CaseQuestions_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseQuestions_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    CREATE TABLE [QuestionMessages] (
        [QuestionId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [OfTheApplicant] bit NOT NULL,
        [At] datetimeoffset NOT NULL,
        [Text] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_QuestionMessages] PRIMARY KEY ([QuestionId], [Number]),
        CONSTRAINT [FK_QuestionMessages_CaseQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [CaseQuestions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_QuestionMessages_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_QuestionMessages_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CaseQuestions_CaseId_Number] ON [CaseQuestions] ([CaseId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    CREATE INDEX [IX_CaseQuestions_OrganisationId] ON [CaseQuestions] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    CREATE INDEX [IX_QuestionMessages_OrganisationId] ON [QuestionMessages] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    CREATE INDEX [IX_QuestionMessages_PersonId] ON [QuestionMessages] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    EXEC(N'CREATE TRIGGER [QuestionMessages_append_only] ON [QuestionMessages] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''QuestionMessages is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075217_QuestionsToApplicants'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122075217_QuestionsToApplicants', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    ALTER TABLE [Ownerships] ADD [EvidenceId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    ALTER TABLE [CommandKeys] ADD [Answer] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    CREATE TABLE [PartyPeriods] (
        [Id] uniqueidentifier NOT NULL,
        [PartyId] uniqueidentifier NOT NULL,
        [Country] varchar(2) NULL,
        [Headquarters] varchar(2) NULL,
        [UltimateParentId] uniqueidentifier NULL,
        [EvidenceId] uniqueidentifier NOT NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        [Period_From] date NOT NULL,
        [Period_Until] date NULL,
        CONSTRAINT [PK_PartyPeriods] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PartyPeriods_Evidence_EvidenceId] FOREIGN KEY ([EvidenceId]) REFERENCES [Evidence] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PartyPeriods_Parties_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PartyPeriods_Parties_UltimateParentId] FOREIGN KEY ([UltimateParentId]) REFERENCES [Parties] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PartyPeriods_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    CREATE INDEX [IX_Ownerships_EvidenceId] ON [Ownerships] ([EvidenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    CREATE INDEX [IX_PartyPeriods_EvidenceId] ON [PartyPeriods] ([EvidenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    CREATE INDEX [IX_PartyPeriods_PartyId] ON [PartyPeriods] ([PartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    CREATE INDEX [IX_PartyPeriods_RecordedBy] ON [PartyPeriods] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    CREATE INDEX [IX_PartyPeriods_UltimateParentId] ON [PartyPeriods] ([UltimateParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    ALTER TABLE [Ownerships] ADD CONSTRAINT [FK_Ownerships_Evidence_EvidenceId] FOREIGN KEY ([EvidenceId]) REFERENCES [Evidence] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    EXEC(N'CREATE TRIGGER [PartyPeriods_append_only] ON [PartyPeriods] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''PartyPeriods is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122075418_PartiesOverTime'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122075418_PartiesOverTime', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    CREATE TABLE [DecisionMeasures] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Ground] varchar(40) NOT NULL,
        [Reason] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] date NOT NULL,
        [ProposedBy] uniqueidentifier NOT NULL,
        [ProposedAt] datetimeoffset NOT NULL,
        [ProposedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_DecisionMeasures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DecisionMeasures_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DecisionMeasures_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DecisionMeasures_People_ProposedBy] FOREIGN KEY ([ProposedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    CREATE TABLE [MeasureRulings] (
        [MeasureId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Confirmed] bit NOT NULL,
        [Remark] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [RuledBy] uniqueidentifier NOT NULL,
        [RuledAt] datetimeoffset NOT NULL,
        [RuledByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_MeasureRulings] PRIMARY KEY ([MeasureId]),
        CONSTRAINT [FK_MeasureRulings_DecisionMeasures_MeasureId] FOREIGN KEY ([MeasureId]) REFERENCES [DecisionMeasures] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeasureRulings_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeasureRulings_People_RuledBy] FOREIGN KEY ([RuledBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DecisionMeasures_CaseId_Number] ON [DecisionMeasures] ([CaseId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    CREATE INDEX [IX_DecisionMeasures_OrganisationId] ON [DecisionMeasures] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    CREATE INDEX [IX_DecisionMeasures_ProposedBy] ON [DecisionMeasures] ([ProposedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    CREATE INDEX [IX_MeasureRulings_OrganisationId] ON [MeasureRulings] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    CREATE INDEX [IX_MeasureRulings_RuledBy] ON [MeasureRulings] ([RuledBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [DecisionMeasures_append_only] ON [DecisionMeasures] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''DecisionMeasures is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    EXEC(N'CREATE TRIGGER [MeasureRulings_append_only] ON [MeasureRulings] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''MeasureRulings is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122082537_MeasuresOnDecisions'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122082537_MeasuresOnDecisions', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    ALTER TABLE [Cases] ADD [AmendedBy] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    ALTER TABLE [Cases] ADD [Amends] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    ALTER TABLE [Cases] ADD [Application_DetailsJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'{}';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    ALTER TABLE [Cases] ADD [Application_Kind] varchar(40) NOT NULL DEFAULT 'SingleLicence';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE TABLE [ApplicationDrafts] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [ReleaseId] uniqueidentifier NOT NULL,
        [StartedBy] uniqueidentifier NOT NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [CopiedFrom] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [Amends] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [HeldBy] uniqueidentifier NOT NULL,
        [SavedBy] uniqueidentifier NOT NULL,
        [SavedAt] datetimeoffset NOT NULL,
        [ValuesJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ApplicationDrafts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ApplicationDrafts_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ApplicationDrafts_People_HeldBy] FOREIGN KEY ([HeldBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ApplicationDrafts_People_SavedBy] FOREIGN KEY ([SavedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ApplicationDrafts_People_StartedBy] FOREIGN KEY ([StartedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ApplicationDrafts_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE TABLE [CaseDocuments] (
        [CaseId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Purpose] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Size] bigint NOT NULL,
        [Content] varbinary(max) NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [AddedBy] uniqueidentifier NOT NULL,
        [AddedAt] datetimeoffset NOT NULL,
        [AddedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CaseDocuments] PRIMARY KEY ([CaseId], [Number]),
        CONSTRAINT [FK_CaseDocuments_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseDocuments_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseDocuments_People_AddedBy] FOREIGN KEY ([AddedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE TABLE [Notices] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Reference] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Path] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] datetimeoffset NOT NULL,
        [ReadAt] datetimeoffset NULL,
        [MailDueAt] datetimeoffset NULL,
        [MailedAt] datetimeoffset NULL,
        [Attempts] int NOT NULL,
        [Fault] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Notices] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Notices_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE TABLE [DraftDocuments] (
        [Id] uniqueidentifier NOT NULL,
        [DraftId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Purpose] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Content] varbinary(max) NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [AddedBy] uniqueidentifier NOT NULL,
        [AddedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_DraftDocuments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DraftDocuments_ApplicationDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [ApplicationDrafts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_DraftDocuments_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DraftDocuments_People_AddedBy] FOREIGN KEY ([AddedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_ApplicationDrafts_HeldBy] ON [ApplicationDrafts] ([HeldBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_ApplicationDrafts_OrganisationId] ON [ApplicationDrafts] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_ApplicationDrafts_ReleaseId] ON [ApplicationDrafts] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_ApplicationDrafts_SavedBy] ON [ApplicationDrafts] ([SavedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_ApplicationDrafts_StartedBy] ON [ApplicationDrafts] ([StartedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_CaseDocuments_AddedBy] ON [CaseDocuments] ([AddedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_CaseDocuments_OrganisationId] ON [CaseDocuments] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_DraftDocuments_AddedBy] ON [DraftDocuments] ([AddedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_DraftDocuments_DraftId] ON [DraftDocuments] ([DraftId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_DraftDocuments_OrganisationId] ON [DraftDocuments] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_Notices_MailDueAt] ON [Notices] ([MailDueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE INDEX [IX_Notices_PersonId_ReadAt] ON [Notices] ([PersonId], [ReadAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Notices_Sequence] ON [Notices] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CaseDocuments_append_only] ON [CaseDocuments] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CaseDocuments is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122105708_ApplicationsAndNotices'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122105708_ApplicationsAndNotices', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    ALTER TABLE [ApiKeys] ADD [FormerDigest] varchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    ALTER TABLE [ApiKeys] ADD [FormerUntil] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    ALTER TABLE [ApiKeys] ADD [LastUsedAt] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    ALTER TABLE [ApiKeys] ADD [RotatedAt] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    CREATE TABLE [ProviderSubjects] (
        [Key] varchar(64) NOT NULL,
        [Issuer] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Subject] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Scopes] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [LinkedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_ProviderSubjects] PRIMARY KEY ([Key]),
        CONSTRAINT [FK_ProviderSubjects_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    CREATE TABLE [SpentChallenges] (
        [Digest] varchar(64) NOT NULL,
        [At] datetimeoffset NOT NULL,
        CONSTRAINT [PK_SpentChallenges] PRIMARY KEY ([Digest])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    CREATE INDEX [IX_ApiKeys_FormerDigest] ON [ApiKeys] ([FormerDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    CREATE INDEX [IX_ProviderSubjects_PersonId] ON [ProviderSubjects] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    CREATE INDEX [IX_SpentChallenges_At] ON [SpentChallenges] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110025_DoorsOfMachinesAndPasskeys'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122110025_DoorsOfMachinesAndPasskeys', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    DROP INDEX [IX_Decisions_CaseId] ON [Decisions];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Drafts] ADD [AgreedAt] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Drafts] ADD [AgreedBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Drafts] ADD [Countersignatures] int NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Drafts] ADD [IntentFirst] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Drafts] ADD [TermsJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Decisions] ADD [FirstCountersignedBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Decisions] ADD [FirstCountersignedByCommitment] varchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Decisions] ADD [TermsJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [DecisionMeasures] ADD [Ordinal] int NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Cases] ADD [DecisionsOut] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [Appeals] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Ordinal] int NOT NULL,
        [Ground] varchar(40) NOT NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DueBy] date NOT NULL,
        [LateReason] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [FiledBy] uniqueidentifier NOT NULL,
        [FiledAt] datetimeoffset NOT NULL,
        [FiledByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_Appeals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Appeals_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Appeals_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Appeals_People_FiledBy] FOREIGN KEY ([FiledBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [CaseCorrections] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Reason] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Before] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [After] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ChangeJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ProposedBy] uniqueidentifier NOT NULL,
        [ProposedAt] datetimeoffset NOT NULL,
        [ProposedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CaseCorrections] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CaseCorrections_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseCorrections_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseCorrections_People_ProposedBy] FOREIGN KEY ([ProposedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [DenialIntents] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Ordinal] int NOT NULL,
        [Grounds] nvarchar(max) NOT NULL,
        [Pdf] varbinary(max) NOT NULL,
        [PdfDigest] varchar(64) NOT NULL,
        [Reasons] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ReplyBy] date NOT NULL,
        [DraftDigest] varchar(64) NOT NULL,
        [DraftedBy] uniqueidentifier NOT NULL,
        [CountersignedBy] uniqueidentifier NOT NULL,
        [SentAt] datetimeoffset NOT NULL,
        [CountersignedByCommitment] varchar(64) NULL,
        [DraftedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_DenialIntents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DenialIntents_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DenialIntents_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DenialIntents_People_CountersignedBy] FOREIGN KEY ([CountersignedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DenialIntents_People_DraftedBy] FOREIGN KEY ([DraftedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [Licences] (
        [DecisionId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [ValidUntil] date NULL,
        [Used] decimal(28,6) NOT NULL,
        [Lines] int NOT NULL,
        [Head] varchar(64) NOT NULL,
        [Ended] bit NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_Licences] PRIMARY KEY ([DecisionId]),
        CONSTRAINT [FK_Licences_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Licences_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [AppealEnds] (
        [AppealId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Outcome] varchar(40) NOT NULL,
        [Reasons] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [At] datetimeoffset NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_AppealEnds] PRIMARY KEY ([AppealId]),
        CONSTRAINT [FK_AppealEnds_Appeals_AppealId] FOREIGN KEY ([AppealId]) REFERENCES [Appeals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AppealEnds_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AppealEnds_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [AppealMembers] (
        [AppealId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [SeatedAt] datetimeoffset NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_AppealMembers] PRIMARY KEY ([AppealId], [PersonId]),
        CONSTRAINT [FK_AppealMembers_Appeals_AppealId] FOREIGN KEY ([AppealId]) REFERENCES [Appeals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AppealMembers_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AppealMembers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [AppealVotes] (
        [AppealId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Outcome] varchar(40) NOT NULL,
        [Reasons] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] datetimeoffset NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_AppealVotes] PRIMARY KEY ([AppealId], [Number]),
        CONSTRAINT [FK_AppealVotes_Appeals_AppealId] FOREIGN KEY ([AppealId]) REFERENCES [Appeals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AppealVotes_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AppealVotes_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [CorrectionRulings] (
        [CorrectionId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Confirmed] bit NOT NULL,
        [Remark] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [RuledBy] uniqueidentifier NOT NULL,
        [RuledAt] datetimeoffset NOT NULL,
        [RuledByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CorrectionRulings] PRIMARY KEY ([CorrectionId]),
        CONSTRAINT [FK_CorrectionRulings_CaseCorrections_CorrectionId] FOREIGN KEY ([CorrectionId]) REFERENCES [CaseCorrections] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CorrectionRulings_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CorrectionRulings_People_RuledBy] FOREIGN KEY ([RuledBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [IntentReplies] (
        [IntentId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [At] datetimeoffset NOT NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_IntentReplies] PRIMARY KEY ([IntentId], [Number]),
        CONSTRAINT [FK_IntentReplies_DenialIntents_IntentId] FOREIGN KEY ([IntentId]) REFERENCES [DenialIntents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_IntentReplies_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_IntentReplies_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [LicenceConditions] (
        [DecisionId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Duty] varchar(40) NOT NULL,
        [Text] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RemindDays] int NOT NULL,
        [State] varchar(40) NOT NULL,
        [NextDue] date NULL,
        [Accepted] int NOT NULL,
        CONSTRAINT [PK_LicenceConditions] PRIMARY KEY ([DecisionId], [Number]),
        CONSTRAINT [FK_LicenceConditions_Licences_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Licences] ([DecisionId]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LicenceConditions_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE TABLE [LicenceEntries] (
        [DecisionId] uniqueidentifier NOT NULL,
        [Line] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [At] datetimeoffset NOT NULL,
        [PersonId] uniqueidentifier NULL,
        [Act] varchar(40) NOT NULL,
        [Condition] int NULL,
        [Text] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Quantity] decimal(28,6) NULL,
        [UsedOn] date NULL,
        [Used] decimal(28,6) NOT NULL,
        [Key] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [DocumentName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [Document] varbinary(max) NULL,
        [DocumentDigest] varchar(64) NULL,
        [PreviousHash] varchar(64) NOT NULL,
        [Hash] varchar(64) NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        CONSTRAINT [PK_LicenceEntries] PRIMARY KEY ([DecisionId], [Line]),
        CONSTRAINT [FK_LicenceEntries_Licences_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Licences] ([DecisionId]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LicenceEntries_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LicenceEntries_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_Drafts_AgreedBy] ON [Drafts] ([AgreedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_Decisions_CaseId] ON [Decisions] ([CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_Decisions_FirstCountersignedBy] ON [Decisions] ([FirstCountersignedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_AppealEnds_OrganisationId] ON [AppealEnds] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_AppealEnds_PersonId] ON [AppealEnds] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_AppealMembers_OrganisationId] ON [AppealMembers] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_AppealMembers_PersonId] ON [AppealMembers] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_AppealVotes_OrganisationId] ON [AppealVotes] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_AppealVotes_PersonId] ON [AppealVotes] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Appeals_CaseId_Number] ON [Appeals] ([CaseId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_Appeals_FiledBy] ON [Appeals] ([FiledBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_Appeals_OrganisationId] ON [Appeals] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CaseCorrections_CaseId_Number] ON [CaseCorrections] ([CaseId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_CaseCorrections_OrganisationId] ON [CaseCorrections] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_CaseCorrections_ProposedBy] ON [CaseCorrections] ([ProposedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_CorrectionRulings_OrganisationId] ON [CorrectionRulings] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_CorrectionRulings_RuledBy] ON [CorrectionRulings] ([RuledBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DenialIntents_CaseId_Number] ON [DenialIntents] ([CaseId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_DenialIntents_CountersignedBy] ON [DenialIntents] ([CountersignedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_DenialIntents_DraftedBy] ON [DenialIntents] ([DraftedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_DenialIntents_OrganisationId] ON [DenialIntents] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DenialIntents_PdfDigest] ON [DenialIntents] ([PdfDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_IntentReplies_OrganisationId] ON [IntentReplies] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_IntentReplies_PersonId] ON [IntentReplies] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_LicenceConditions_NextDue] ON [LicenceConditions] ([NextDue]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_LicenceConditions_OrganisationId] ON [LicenceConditions] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_LicenceEntries_DecisionId_Key] ON [LicenceEntries] ([DecisionId], [Key]) WHERE [Key] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_LicenceEntries_OrganisationId] ON [LicenceEntries] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_LicenceEntries_PersonId] ON [LicenceEntries] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_Licences_Ended_ValidUntil] ON [Licences] ([Ended], [ValidUntil]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    CREATE INDEX [IX_Licences_OrganisationId] ON [Licences] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Decisions] ADD CONSTRAINT [FK_Decisions_People_FirstCountersignedBy] FOREIGN KEY ([FirstCountersignedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    ALTER TABLE [Drafts] ADD CONSTRAINT [FK_Drafts_People_AgreedBy] FOREIGN KEY ([AgreedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    UPDATE "Cases" SET "DecisionsOut" = 1 WHERE "Stage" = 'Issued'
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [DenialIntents_append_only] ON [DenialIntents] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''DenialIntents is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [IntentReplies_append_only] ON [IntentReplies] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''IntentReplies is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CaseCorrections_append_only] ON [CaseCorrections] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CaseCorrections is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CorrectionRulings_append_only] ON [CorrectionRulings] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CorrectionRulings is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [Appeals_append_only] ON [Appeals] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''Appeals is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [AppealMembers_append_only] ON [AppealMembers] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''AppealMembers is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [AppealVotes_append_only] ON [AppealVotes] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''AppealVotes is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [AppealEnds_append_only] ON [AppealEnds] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''AppealEnds is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [LicenceEntries_append_only] ON [LicenceEntries] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''LicenceEntries is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110648_LicencesDenialsAndAppeals'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122110648_LicencesDenialsAndAppeals', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    DROP INDEX [IX_Cases_Stage] ON [Cases];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    ALTER TABLE [Cases] ADD [DueOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    ALTER TABLE [Cases] ADD [HeldBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    ALTER TABLE [Cases] ADD [ReferralsOut] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    ALTER TABLE [Cases] ADD [TeamId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [CaseEscalations] (
        [CaseId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [About] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DueOn] date NULL,
        [BegunBy] uniqueidentifier NOT NULL,
        [BegunAt] datetimeoffset NOT NULL,
        [BegunByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CaseEscalations] PRIMARY KEY ([CaseId], [Number]),
        CONSTRAINT [FK_CaseEscalations_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseEscalations_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseEscalations_People_BegunBy] FOREIGN KEY ([BegunBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [CaseReferrals] (
        [CaseId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Capacity] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Question] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DueOn] date NOT NULL,
        [ReferredBy] uniqueidentifier NOT NULL,
        [ReferredAt] datetimeoffset NOT NULL,
        [ReferredByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_CaseReferrals] PRIMARY KEY ([CaseId], [Number]),
        CONSTRAINT [FK_CaseReferrals_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseReferrals_Organisations_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseReferrals_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseReferrals_People_ReferredBy] FOREIGN KEY ([ReferredBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [CaseRoutings] (
        [CaseId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [FactsJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Edition] int NOT NULL,
        [RuleOrder] int NULL,
        [RuleName] nvarchar(300) COLLATE Latin1_General_100_BIN2 NULL,
        [TeamId] uniqueidentifier NULL,
        [Level] varchar(40) NULL,
        [Agency] uniqueidentifier NULL,
        [RoutedBy] uniqueidentifier NOT NULL,
        [RoutedAt] datetimeoffset NOT NULL,
        [RoutedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CaseRoutings] PRIMARY KEY ([CaseId], [Number]),
        CONSTRAINT [FK_CaseRoutings_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseRoutings_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseRoutings_People_RoutedBy] FOREIGN KEY ([RoutedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [Flags] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Subject] varchar(40) NOT NULL,
        [Key] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Words] nvarchar(700) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Why] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RaisedBy] uniqueidentifier NOT NULL,
        [RaisedAt] datetimeoffset NOT NULL,
        [RaisedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Flags] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Flags_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Flags_People_RaisedBy] FOREIGN KEY ([RaisedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [RoutingEditions] (
        [Number] int NOT NULL,
        [RulesJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [Why] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [WrittenBy] uniqueidentifier NOT NULL,
        [WrittenAt] datetimeoffset NOT NULL,
        [WrittenByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_RoutingEditions] PRIMARY KEY ([Number]),
        CONSTRAINT [FK_RoutingEditions_People_WrittenBy] FOREIGN KEY ([WrittenBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [Teams] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Name] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [NameKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Teams] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Teams_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [EscalationEnds] (
        [CaseId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [ResolvedAs] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [Reasons] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EndedBy] uniqueidentifier NOT NULL,
        [EndedAt] datetimeoffset NOT NULL,
        [EndedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_EscalationEnds] PRIMARY KEY ([CaseId], [Number]),
        CONSTRAINT [FK_EscalationEnds_CaseEscalations_CaseId_Number] FOREIGN KEY ([CaseId], [Number]) REFERENCES [CaseEscalations] ([CaseId], [Number]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EscalationEnds_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EscalationEnds_People_EndedBy] FOREIGN KEY ([EndedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [EscalationMinutes] (
        [CaseId] uniqueidentifier NOT NULL,
        [Escalation] int NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Speaker] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Said] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [RecordedAt] datetimeoffset NOT NULL,
        [RecordedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_EscalationMinutes] PRIMARY KEY ([CaseId], [Escalation], [Number]),
        CONSTRAINT [FK_EscalationMinutes_CaseEscalations_CaseId_Escalation] FOREIGN KEY ([CaseId], [Escalation]) REFERENCES [CaseEscalations] ([CaseId], [Number]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EscalationMinutes_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EscalationMinutes_People_RecordedBy] FOREIGN KEY ([RecordedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [ReferralEnds] (
        [CaseId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Answered] bit NOT NULL,
        [Reason] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [EndedBy] uniqueidentifier NOT NULL,
        [EndedAt] datetimeoffset NOT NULL,
        [EndedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_ReferralEnds] PRIMARY KEY ([CaseId], [Number]),
        CONSTRAINT [FK_ReferralEnds_CaseReferrals_CaseId_Number] FOREIGN KEY ([CaseId], [Number]) REFERENCES [CaseReferrals] ([CaseId], [Number]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReferralEnds_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReferralEnds_People_EndedBy] FOREIGN KEY ([EndedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [FlagLifts] (
        [FlagId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Why] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LiftedBy] uniqueidentifier NOT NULL,
        [LiftedAt] datetimeoffset NOT NULL,
        [LiftedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_FlagLifts] PRIMARY KEY ([FlagId]),
        CONSTRAINT [FK_FlagLifts_Flags_FlagId] FOREIGN KEY ([FlagId]) REFERENCES [Flags] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FlagLifts_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FlagLifts_People_LiftedBy] FOREIGN KEY ([LiftedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [RoutingReleases] (
        [Edition] int NOT NULL,
        [Number] int NOT NULL,
        [ReleasedBy] uniqueidentifier NOT NULL,
        [ReleasedAt] datetimeoffset NOT NULL,
        [ReleasedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_RoutingReleases] PRIMARY KEY ([Edition]),
        CONSTRAINT [FK_RoutingReleases_People_ReleasedBy] FOREIGN KEY ([ReleasedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoutingReleases_RoutingEditions_Edition] FOREIGN KEY ([Edition]) REFERENCES [RoutingEditions] ([Number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [CaseAdvice] (
        [CaseId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Level] varchar(40) NOT NULL,
        [Adviser] uniqueidentifier NOT NULL,
        [TeamId] uniqueidentifier NULL,
        [Part] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PartWords] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PartDigest] varchar(64) NOT NULL,
        [Verdict] varchar(40) NOT NULL,
        [Reasons] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Conditions] nvarchar(max) NOT NULL,
        [Supersedes] int NULL,
        [AdvisedBy] uniqueidentifier NOT NULL,
        [AdvisedAt] datetimeoffset NOT NULL,
        [AdvisedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_CaseAdvice] PRIMARY KEY ([CaseId], [Number]),
        CONSTRAINT [FK_CaseAdvice_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseAdvice_Organisations_Adviser] FOREIGN KEY ([Adviser]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseAdvice_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseAdvice_People_AdvisedBy] FOREIGN KEY ([AdvisedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CaseAdvice_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE TABLE [TeamMembers] (
        [TeamId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [JoinedAt] datetimeoffset NOT NULL,
        [LeftAt] datetimeoffset NULL,
        CONSTRAINT [PK_TeamMembers] PRIMARY KEY ([TeamId], [Number]),
        CONSTRAINT [FK_TeamMembers_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TeamMembers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TeamMembers_Teams_TeamId] FOREIGN KEY ([TeamId]) REFERENCES [Teams] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] ON;
    EXEC(N'INSERT INTO [Latches] ([Name], [Taken])
    VALUES (N''flags'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Cases_DueOn_Sequence] ON [Cases] ([DueOn], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Cases_HeldBy_Sequence] ON [Cases] ([HeldBy], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Cases_ReferralsOut] ON [Cases] ([ReferralsOut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Cases_Stage_Sequence] ON [Cases] ([Stage], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Cases_TeamId_Sequence] ON [Cases] ([TeamId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseAdvice_AdvisedBy] ON [CaseAdvice] ([AdvisedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseAdvice_Adviser] ON [CaseAdvice] ([Adviser]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseAdvice_OrganisationId] ON [CaseAdvice] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseAdvice_TeamId] ON [CaseAdvice] ([TeamId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseEscalations_BegunBy] ON [CaseEscalations] ([BegunBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseEscalations_OrganisationId] ON [CaseEscalations] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseReferrals_AgencyId] ON [CaseReferrals] ([AgencyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseReferrals_OrganisationId] ON [CaseReferrals] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseReferrals_ReferredBy] ON [CaseReferrals] ([ReferredBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CaseReferrals_Sequence] ON [CaseReferrals] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseRoutings_OrganisationId] ON [CaseRoutings] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_CaseRoutings_RoutedBy] ON [CaseRoutings] ([RoutedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_EscalationEnds_EndedBy] ON [EscalationEnds] ([EndedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_EscalationEnds_OrganisationId] ON [EscalationEnds] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_EscalationMinutes_OrganisationId] ON [EscalationMinutes] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_EscalationMinutes_RecordedBy] ON [EscalationMinutes] ([RecordedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_FlagLifts_LiftedBy] ON [FlagLifts] ([LiftedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_FlagLifts_OrganisationId] ON [FlagLifts] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Flags_Key] ON [Flags] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Flags_OrganisationId] ON [Flags] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Flags_RaisedBy] ON [Flags] ([RaisedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Flags_Sequence] ON [Flags] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_ReferralEnds_EndedBy] ON [ReferralEnds] ([EndedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_ReferralEnds_OrganisationId] ON [ReferralEnds] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_RoutingEditions_WrittenBy] ON [RoutingEditions] ([WrittenBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RoutingReleases_Number] ON [RoutingReleases] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_RoutingReleases_ReleasedBy] ON [RoutingReleases] ([ReleasedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_TeamMembers_OrganisationId] ON [TeamMembers] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_TeamMembers_PersonId] ON [TeamMembers] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Teams_NameKey] ON [Teams] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    CREATE INDEX [IX_Teams_OrganisationId] ON [Teams] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CaseAdvice_append_only] ON [CaseAdvice] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CaseAdvice is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CaseReferrals_append_only] ON [CaseReferrals] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CaseReferrals is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [ReferralEnds_append_only] ON [ReferralEnds] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''ReferralEnds is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CaseEscalations_append_only] ON [CaseEscalations] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CaseEscalations is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [EscalationMinutes_append_only] ON [EscalationMinutes] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''EscalationMinutes is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [EscalationEnds_append_only] ON [EscalationEnds] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''EscalationEnds is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [Flags_append_only] ON [Flags] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''Flags is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [FlagLifts_append_only] ON [FlagLifts] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''FlagLifts is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [RoutingEditions_append_only] ON [RoutingEditions] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''RoutingEditions is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [RoutingReleases_append_only] ON [RoutingReleases] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''RoutingReleases is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CaseRoutings_append_only] ON [CaseRoutings] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CaseRoutings is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122111840_DesksAdviceAndFlags'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122111840_DesksAdviceAndFlags', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE TABLE [AccessEntries] (
        [Id] uniqueidentifier NOT NULL,
        [At] datetimeoffset NOT NULL,
        [Who] uniqueidentifier NULL,
        [ActingFor] uniqueidentifier NULL,
        [InSession] uniqueidentifier NULL,
        [Act] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Subject] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Outcome] varchar(40) NOT NULL,
        [Why] varchar(60) COLLATE Latin1_General_100_BIN2 NULL,
        [Address] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Under] uniqueidentifier NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_AccessEntries] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE TABLE [BreakGlasses] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Reason] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OpenedAt] datetimeoffset NOT NULL,
        [Until] datetimeoffset NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_BreakGlasses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BreakGlasses_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE TABLE [ConflictsOfInterest] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Concerns] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ConcernsKey] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Reason] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DeclaredAt] datetimeoffset NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_ConflictsOfInterest] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConflictsOfInterest_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE TABLE [RoleProposals] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Roles] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] datetimeoffset NULL,
        [Until] datetimeoffset NULL,
        [Outcomes] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Reason] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProposedBy] uniqueidentifier NOT NULL,
        [ProposedAt] datetimeoffset NOT NULL,
        [PersonIdCommitment] varchar(64) NULL,
        [ProposedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_RoleProposals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RoleProposals_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleProposals_People_ProposedBy] FOREIGN KEY ([ProposedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE TABLE [BreakGlassReviews] (
        [BreakGlassId] uniqueidentifier NOT NULL,
        [Justified] bit NOT NULL,
        [Findings] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ReviewedBy] uniqueidentifier NOT NULL,
        [ReviewedAt] datetimeoffset NOT NULL,
        [ReviewedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_BreakGlassReviews] PRIMARY KEY ([BreakGlassId]),
        CONSTRAINT [FK_BreakGlassReviews_BreakGlasses_BreakGlassId] FOREIGN KEY ([BreakGlassId]) REFERENCES [BreakGlasses] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BreakGlassReviews_People_ReviewedBy] FOREIGN KEY ([ReviewedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE TABLE [ConflictEnds] (
        [ConflictId] uniqueidentifier NOT NULL,
        [Reason] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EndedBy] uniqueidentifier NOT NULL,
        [EndedAt] datetimeoffset NOT NULL,
        [EndedByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_ConflictEnds] PRIMARY KEY ([ConflictId]),
        CONSTRAINT [FK_ConflictEnds_ConflictsOfInterest_ConflictId] FOREIGN KEY ([ConflictId]) REFERENCES [ConflictsOfInterest] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ConflictEnds_People_EndedBy] FOREIGN KEY ([EndedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE TABLE [RoleRulings] (
        [ProposalId] uniqueidentifier NOT NULL,
        [Agreed] bit NOT NULL,
        [Alone] bit NOT NULL,
        [RuledBy] uniqueidentifier NOT NULL,
        [RuledAt] datetimeoffset NOT NULL,
        [RuledByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_RoleRulings] PRIMARY KEY ([ProposalId]),
        CONSTRAINT [FK_RoleRulings_People_RuledBy] FOREIGN KEY ([RuledBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleRulings_RoleProposals_ProposalId] FOREIGN KEY ([ProposalId]) REFERENCES [RoleProposals] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccessEntries_Sequence] ON [AccessEntries] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_AccessEntries_Under] ON [AccessEntries] ([Under]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_AccessEntries_Who] ON [AccessEntries] ([Who]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_BreakGlassReviews_ReviewedBy] ON [BreakGlassReviews] ([ReviewedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_BreakGlasses_PersonId] ON [BreakGlasses] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE UNIQUE INDEX [IX_BreakGlasses_Sequence] ON [BreakGlasses] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_ConflictEnds_EndedBy] ON [ConflictEnds] ([EndedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_ConflictsOfInterest_PersonId] ON [ConflictsOfInterest] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConflictsOfInterest_Sequence] ON [ConflictsOfInterest] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_RoleProposals_PersonId] ON [RoleProposals] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_RoleProposals_ProposedBy] ON [RoleProposals] ([ProposedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RoleProposals_Sequence] ON [RoleProposals] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    CREATE INDEX [IX_RoleRulings_RuledBy] ON [RoleRulings] ([RuledBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    EXEC(N'CREATE TRIGGER [AccessEntries_append_only] ON [AccessEntries] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''AccessEntries is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    EXEC(N'CREATE TRIGGER [BreakGlasses_append_only] ON [BreakGlasses] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''BreakGlasses is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    EXEC(N'CREATE TRIGGER [BreakGlassReviews_append_only] ON [BreakGlassReviews] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''BreakGlassReviews is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    EXEC(N'CREATE TRIGGER [ConflictsOfInterest_append_only] ON [ConflictsOfInterest] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''ConflictsOfInterest is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    EXEC(N'CREATE TRIGGER [ConflictEnds_append_only] ON [ConflictEnds] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''ConflictEnds is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    EXEC(N'CREATE TRIGGER [RoleProposals_append_only] ON [RoleProposals] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''RoleProposals is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    EXEC(N'CREATE TRIGGER [RoleRulings_append_only] ON [RoleRulings] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''RoleRulings is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122113820_OfficesAndAccess'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122113820_OfficesAndAccess', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    ALTER TABLE [Drafts] ADD [Language] nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    ALTER TABLE [Cases] ADD [Application_Language] nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    CREATE TABLE [CasePapers] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Reference] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Decision] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
        [Language] nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LetterJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Pdf] varbinary(max) NOT NULL,
        [PdfDigest] varchar(64) NOT NULL,
        [IssuedAt] datetimeoffset NOT NULL,
        [Demonstration] bit NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_CasePapers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CasePapers_Cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [Cases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CasePapers_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    CREATE INDEX [IX_CasePapers_CaseId] ON [CasePapers] ([CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    CREATE INDEX [IX_CasePapers_OrganisationId] ON [CasePapers] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CasePapers_PdfDigest] ON [CasePapers] ([PdfDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CasePapers_Reference] ON [CasePapers] ([Reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CasePapers_Sequence] ON [CasePapers] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    EXEC(N'CREATE TRIGGER [CasePapers_append_only] ON [CasePapers] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''CasePapers is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122142509_PapersInLanguages'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122142509_PapersInLanguages', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE TABLE [LedgerLeaves] (
        [Id] uniqueidentifier NOT NULL,
        [Index] bigint NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Reference] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PdfDigest] varchar(64) NULL,
        [RecordDigest] varchar(64) NULL,
        [Content] varbinary(max) NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [IssuedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_LedgerLeaves] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE TABLE [LedgerTiles] (
        [Level] int NOT NULL,
        [Index] bigint NOT NULL,
        [Hashes] varbinary(max) NOT NULL,
        [Root] varbinary(32) NOT NULL,
        CONSTRAINT [PK_LedgerTiles] PRIMARY KEY ([Level], [Index])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE TABLE [SignedHeads] (
        [Number] bigint NOT NULL,
        [Size] bigint NOT NULL,
        [Root] varbinary(32) NOT NULL,
        [Note] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SignedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_SignedHeads] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE TABLE [StatusLists] (
        [Number] int NOT NULL,
        [Uri] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Next] int NOT NULL,
        [Changes] bigint NOT NULL,
        CONSTRAINT [PK_StatusLists] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE TABLE [SignedStatusLists] (
        [List] int NOT NULL,
        [Serial] int NOT NULL,
        [IssuedAt] datetimeoffset NOT NULL,
        [ExpiresAt] datetimeoffset NOT NULL,
        [Places] int NOT NULL,
        [Changes] bigint NOT NULL,
        [Token] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Digest] varchar(64) NOT NULL,
        CONSTRAINT [PK_SignedStatusLists] PRIMARY KEY ([List], [Serial]),
        CONSTRAINT [FK_SignedStatusLists_StatusLists_List] FOREIGN KEY ([List]) REFERENCES [StatusLists] ([Number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE TABLE [StatusPlaces] (
        [List] int NOT NULL,
        [Index] int NOT NULL,
        [DecisionId] uniqueidentifier NOT NULL,
        [Reference] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_StatusPlaces] PRIMARY KEY ([List], [Index]),
        CONSTRAINT [FK_StatusPlaces_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_StatusPlaces_StatusLists_List] FOREIGN KEY ([List]) REFERENCES [StatusLists] ([Number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] ON;
    EXEC(N'INSERT INTO [Latches] ([Name], [Taken])
    VALUES (N''ledger'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[Latches]'))
        SET IDENTITY_INSERT [Latches] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LedgerLeaves_Index] ON [LedgerLeaves] ([Index]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE INDEX [IX_LedgerLeaves_PdfDigest] ON [LedgerLeaves] ([PdfDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE INDEX [IX_LedgerLeaves_Reference] ON [LedgerLeaves] ([Reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE INDEX [IX_SignedStatusLists_List_IssuedAt] ON [SignedStatusLists] ([List], [IssuedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StatusPlaces_DecisionId] ON [StatusPlaces] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StatusPlaces_Reference] ON [StatusPlaces] ([Reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    EXEC(N'CREATE TRIGGER [LedgerLeaves_append_only] ON [LedgerLeaves] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''LedgerLeaves is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    EXEC(N'CREATE TRIGGER [LedgerTiles_append_only] ON [LedgerTiles] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''LedgerTiles is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    EXEC(N'CREATE TRIGGER [SignedHeads_append_only] ON [SignedHeads] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''SignedHeads is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    EXEC(N'CREATE TRIGGER [StatusPlaces_append_only] ON [StatusPlaces] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''StatusPlaces is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    EXEC(N'CREATE TRIGGER [SignedStatusLists_append_only] ON [SignedStatusLists] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''SignedStatusLists is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122143410_LedgerAndStatuses'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122143410_LedgerAndStatuses', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [RoleProposals] ADD [MostValue] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [RoleProposals] ADD [OrdinaryRisk] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [Organisations] ADD [Authority] nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [AddressAskedAt] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [AddressAsks] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [AddressCode] varchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [AddressCodeDueAt] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [AddressCodeUntil] datetimeoffset NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [AddressTries] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    ALTER TABLE [ApplicationDrafts] ADD [Authority] nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    CREATE TABLE [Reminders] (
        [Key] nvarchar(160) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Reminders] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Authority', N'Number', N'Year') AND [object_id] = OBJECT_ID(N'[CaseCounters]'))
        SET IDENTITY_INSERT [CaseCounters] ON;
    EXEC(N'INSERT INTO [CaseCounters] ([Authority], [Number], [Year])
    VALUES (N''AU'', 0, 0),
    (N''CA'', 0, 0),
    (N''JP'', 0, 0),
    (N''KR'', 0, 0),
    (N''NL'', 0, 0),
    (N''UK'', 0, 0)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Authority', N'Number', N'Year') AND [object_id] = OBJECT_ID(N'[CaseCounters]'))
        SET IDENTITY_INSERT [CaseCounters] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    CREATE INDEX [IX_Cases_Amends] ON [Cases] ([Amends]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_AddressCodeDueAt] ON [AspNetUsers] ([AddressCodeDueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    EXEC(N'CREATE TRIGGER [Reminders_append_only] ON [Reminders] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''Reminders is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122145119_OfficesRemindersAndLimits'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122145119_OfficesRemindersAndLimits', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE TABLE [KeyProposals] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] varchar(40) NOT NULL,
        [Fingerprint] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Certificate] varbinary(max) NOT NULL,
        [Subject] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Effective] datetimeoffset NOT NULL,
        [Reason] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProposedBy] uniqueidentifier NOT NULL,
        [ProposedAt] datetimeoffset NOT NULL,
        [ProposedByCommitment] varchar(64) NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_KeyProposals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KeyProposals_People_ProposedBy] FOREIGN KEY ([ProposedBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE TABLE [PaperSeals] (
        [Id] uniqueidentifier NOT NULL,
        [Paper] varchar(64) NOT NULL,
        [Reference] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Number] int NOT NULL,
        [Addition] varbinary(max) NOT NULL,
        [Digest] varchar(64) NOT NULL,
        [Level] varchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [KeyFingerprint] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProvedAt] datetimeoffset NULL,
        [StampEnds] datetimeoffset NULL,
        [StampHash] varchar(60) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetimeoffset NOT NULL,
        [Sequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_PaperSeals] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE TABLE [KeyRulings] (
        [ProposalId] uniqueidentifier NOT NULL,
        [Agreed] bit NOT NULL,
        [RuledBy] uniqueidentifier NOT NULL,
        [RuledAt] datetimeoffset NOT NULL,
        [RuledByCommitment] varchar(64) NULL,
        CONSTRAINT [PK_KeyRulings] PRIMARY KEY ([ProposalId]),
        CONSTRAINT [FK_KeyRulings_KeyProposals_ProposalId] FOREIGN KEY ([ProposalId]) REFERENCES [KeyProposals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyRulings_People_RuledBy] FOREIGN KEY ([RuledBy]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE INDEX [IX_KeyProposals_Fingerprint] ON [KeyProposals] ([Fingerprint]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE INDEX [IX_KeyProposals_ProposedBy] ON [KeyProposals] ([ProposedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_KeyProposals_Sequence] ON [KeyProposals] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE INDEX [IX_KeyRulings_RuledBy] ON [KeyRulings] ([RuledBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE INDEX [IX_PaperSeals_Digest] ON [PaperSeals] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE INDEX [IX_PaperSeals_KeyFingerprint] ON [PaperSeals] ([KeyFingerprint]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PaperSeals_Paper_Number] ON [PaperSeals] ([Paper], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PaperSeals_Sequence] ON [PaperSeals] ([Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    CREATE INDEX [IX_PaperSeals_StampEnds] ON [PaperSeals] ([StampEnds]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [KeyProposals_append_only] ON [KeyProposals] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''KeyProposals is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [KeyRulings_append_only] ON [KeyRulings] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''KeyRulings is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    EXEC(N'CREATE TRIGGER [PaperSeals_append_only] ON [PaperSeals] AFTER UPDATE, DELETE AS
    BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''PaperSeals is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122150209_KeysAndSeals'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122150209_KeysAndSeals', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122180705_RolesForAnotherAuthority'
)
BEGIN
    ALTER TABLE [RoleProposals] ADD [Authority] nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122180705_RolesForAnotherAuthority'
)
BEGIN
    CREATE INDEX [IX_Drafts_EvaluationId] ON [Drafts] ([EvaluationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122180705_RolesForAnotherAuthority'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122180705_RolesForAnotherAuthority', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122184515_IntentsKeepTheirRecord'
)
BEGIN
    ALTER TABLE [DenialIntents] ADD [LetterJson] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122184515_IntentsKeepTheirRecord'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122184515_IntentsKeepTheirRecord', N'10.0.14');
END;

COMMIT;
GO

