BEGIN TRANSACTION;
CREATE TABLE "auth_group" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "name" varchar(150) NOT NULL UNIQUE
);
CREATE TABLE "auth_group_permissions" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "auth_permission" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED,
  "codename" varchar(100) NOT NULL,
  "name" varchar(255) NOT NULL
);
INSERT INTO "auth_permission" VALUES(1,1,'add_release','Can add release');
INSERT INTO "auth_permission" VALUES(2,1,'change_release','Can change release');
INSERT INTO "auth_permission" VALUES(3,1,'delete_release','Can delete release');
INSERT INTO "auth_permission" VALUES(4,1,'view_release','Can view release');
INSERT INTO "auth_permission" VALUES(5,2,'add_area','Can add area');
INSERT INTO "auth_permission" VALUES(6,2,'change_area','Can change area');
INSERT INTO "auth_permission" VALUES(7,2,'delete_area','Can delete area');
INSERT INTO "auth_permission" VALUES(8,2,'view_area','Can view area');
INSERT INTO "auth_permission" VALUES(9,3,'add_hearing','Can add hearing');
INSERT INTO "auth_permission" VALUES(10,3,'change_hearing','Can change hearing');
INSERT INTO "auth_permission" VALUES(11,3,'delete_hearing','Can delete hearing');
INSERT INTO "auth_permission" VALUES(12,3,'view_hearing','Can view hearing');
INSERT INTO "auth_permission" VALUES(13,3,'publish_hearing','Can publish and withdraw hearings');
INSERT INTO "auth_permission" VALUES(14,4,'add_answer','Can add answer');
INSERT INTO "auth_permission" VALUES(15,4,'change_answer','Can change answer');
INSERT INTO "auth_permission" VALUES(16,4,'delete_answer','Can delete answer');
INSERT INTO "auth_permission" VALUES(17,4,'view_answer','Can view answer');
INSERT INTO "auth_permission" VALUES(18,5,'add_historicalarea','Can add historical area');
INSERT INTO "auth_permission" VALUES(19,5,'change_historicalarea','Can change historical area');
INSERT INTO "auth_permission" VALUES(20,5,'delete_historicalarea','Can delete historical area');
INSERT INTO "auth_permission" VALUES(21,5,'view_historicalarea','Can view historical area');
INSERT INTO "auth_permission" VALUES(22,6,'add_historicalperson','Can add historical person');
INSERT INTO "auth_permission" VALUES(23,6,'change_historicalperson','Can change historical person');
INSERT INTO "auth_permission" VALUES(24,6,'delete_historicalperson','Can delete historical person');
INSERT INTO "auth_permission" VALUES(25,6,'view_historicalperson','Can view historical person');
INSERT INTO "auth_permission" VALUES(26,7,'add_organization','Can add organization');
INSERT INTO "auth_permission" VALUES(27,7,'change_organization','Can change organization');
INSERT INTO "auth_permission" VALUES(28,7,'delete_organization','Can delete organization');
INSERT INTO "auth_permission" VALUES(29,7,'view_organization','Can view organization');
INSERT INTO "auth_permission" VALUES(30,8,'add_historicalsource','Can add historical source');
INSERT INTO "auth_permission" VALUES(31,8,'change_historicalsource','Can change historical source');
INSERT INTO "auth_permission" VALUES(32,8,'delete_historicalsource','Can delete historical source');
INSERT INTO "auth_permission" VALUES(33,8,'view_historicalsource','Can view historical source');
INSERT INTO "auth_permission" VALUES(34,9,'add_historicalorganization','Can add historical organization');
INSERT INTO "auth_permission" VALUES(35,9,'change_historicalorganization','Can change historical organization');
INSERT INTO "auth_permission" VALUES(36,9,'delete_historicalorganization','Can delete historical organization');
INSERT INTO "auth_permission" VALUES(37,9,'view_historicalorganization','Can view historical organization');
INSERT INTO "auth_permission" VALUES(38,10,'add_historicalhearing','Can add historical hearing');
INSERT INTO "auth_permission" VALUES(39,10,'change_historicalhearing','Can change historical hearing');
INSERT INTO "auth_permission" VALUES(40,10,'delete_historicalhearing','Can delete historical hearing');
INSERT INTO "auth_permission" VALUES(41,10,'view_historicalhearing','Can view historical hearing');
INSERT INTO "auth_permission" VALUES(42,11,'add_commitment','Can add commitment');
INSERT INTO "auth_permission" VALUES(43,11,'change_commitment','Can change commitment');
INSERT INTO "auth_permission" VALUES(44,11,'delete_commitment','Can delete commitment');
INSERT INTO "auth_permission" VALUES(45,11,'view_commitment','Can view commitment');
INSERT INTO "auth_permission" VALUES(46,12,'add_person','Can add person');
INSERT INTO "auth_permission" VALUES(47,12,'change_person','Can change person');
INSERT INTO "auth_permission" VALUES(48,12,'delete_person','Can delete person');
INSERT INTO "auth_permission" VALUES(49,12,'view_person','Can view person');
INSERT INTO "auth_permission" VALUES(50,13,'add_historicalspeaker','Can add historical speaker');
INSERT INTO "auth_permission" VALUES(51,13,'change_historicalspeaker','Can change historical speaker');
INSERT INTO "auth_permission" VALUES(52,13,'delete_historicalspeaker','Can delete historical speaker');
INSERT INTO "auth_permission" VALUES(53,13,'view_historicalspeaker','Can view historical speaker');
INSERT INTO "auth_permission" VALUES(54,14,'add_question','Can add question');
INSERT INTO "auth_permission" VALUES(55,14,'change_question','Can change question');
INSERT INTO "auth_permission" VALUES(56,14,'delete_question','Can delete question');
INSERT INTO "auth_permission" VALUES(57,14,'view_question','Can view question');
INSERT INTO "auth_permission" VALUES(58,15,'add_change','Can add change');
INSERT INTO "auth_permission" VALUES(59,15,'change_change','Can change change');
INSERT INTO "auth_permission" VALUES(60,15,'delete_change','Can delete change');
INSERT INTO "auth_permission" VALUES(61,15,'view_change','Can view change');
INSERT INTO "auth_permission" VALUES(62,16,'add_section','Can add section');
INSERT INTO "auth_permission" VALUES(63,16,'change_section','Can change section');
INSERT INTO "auth_permission" VALUES(64,16,'delete_section','Can delete section');
INSERT INTO "auth_permission" VALUES(65,16,'view_section','Can view section');
INSERT INTO "auth_permission" VALUES(66,17,'add_source','Can add source');
INSERT INTO "auth_permission" VALUES(67,17,'change_source','Can change source');
INSERT INTO "auth_permission" VALUES(68,17,'delete_source','Can delete source');
INSERT INTO "auth_permission" VALUES(69,17,'view_source','Can view source');
INSERT INTO "auth_permission" VALUES(70,18,'add_historicalvote','Can add historical vote');
INSERT INTO "auth_permission" VALUES(71,18,'change_historicalvote','Can change historical vote');
INSERT INTO "auth_permission" VALUES(72,18,'delete_historicalvote','Can delete historical vote');
INSERT INTO "auth_permission" VALUES(73,18,'view_historicalvote','Can view historical vote');
INSERT INTO "auth_permission" VALUES(74,19,'add_historicalsection','Can add historical section');
INSERT INTO "auth_permission" VALUES(75,19,'change_historicalsection','Can change historical section');
INSERT INTO "auth_permission" VALUES(76,19,'delete_historicalsection','Can delete historical section');
INSERT INTO "auth_permission" VALUES(77,19,'view_historicalsection','Can view historical section');
INSERT INTO "auth_permission" VALUES(78,20,'add_historicalhearing_sources','Can add historical hearing_sources');
INSERT INTO "auth_permission" VALUES(79,20,'change_historicalhearing_sources','Can change historical hearing_sources');
INSERT INTO "auth_permission" VALUES(80,20,'delete_historicalhearing_sources','Can delete historical hearing_sources');
INSERT INTO "auth_permission" VALUES(81,20,'view_historicalhearing_sources','Can view historical hearing_sources');
INSERT INTO "auth_permission" VALUES(82,21,'add_historicalfigure','Can add historical figure');
INSERT INTO "auth_permission" VALUES(83,21,'change_historicalfigure','Can change historical figure');
INSERT INTO "auth_permission" VALUES(84,21,'delete_historicalfigure','Can delete historical figure');
INSERT INTO "auth_permission" VALUES(85,21,'view_historicalfigure','Can view historical figure');
INSERT INTO "auth_permission" VALUES(86,22,'add_historicalcommitmentevent','Can add historical commitment event');
INSERT INTO "auth_permission" VALUES(87,22,'change_historicalcommitmentevent','Can change historical commitment event');
INSERT INTO "auth_permission" VALUES(88,22,'delete_historicalcommitmentevent','Can delete historical commitment event');
INSERT INTO "auth_permission" VALUES(89,22,'view_historicalcommitmentevent','Can view historical commitment event');
INSERT INTO "auth_permission" VALUES(90,23,'add_historicalcommitment','Can add historical commitment');
INSERT INTO "auth_permission" VALUES(91,23,'change_historicalcommitment','Can change historical commitment');
INSERT INTO "auth_permission" VALUES(92,23,'delete_historicalcommitment','Can delete historical commitment');
INSERT INTO "auth_permission" VALUES(93,23,'view_historicalcommitment','Can view historical commitment');
INSERT INTO "auth_permission" VALUES(94,24,'add_figure','Can add figure');
INSERT INTO "auth_permission" VALUES(95,24,'change_figure','Can change figure');
INSERT INTO "auth_permission" VALUES(96,24,'delete_figure','Can delete figure');
INSERT INTO "auth_permission" VALUES(97,24,'view_figure','Can view figure');
INSERT INTO "auth_permission" VALUES(98,25,'add_commitmentevent','Can add commitment event');
INSERT INTO "auth_permission" VALUES(99,25,'change_commitmentevent','Can change commitment event');
INSERT INTO "auth_permission" VALUES(100,25,'delete_commitmentevent','Can delete commitment event');
INSERT INTO "auth_permission" VALUES(101,25,'view_commitmentevent','Can view commitment event');
INSERT INTO "auth_permission" VALUES(102,26,'add_speaker','Can add speaker');
INSERT INTO "auth_permission" VALUES(103,26,'change_speaker','Can change speaker');
INSERT INTO "auth_permission" VALUES(104,26,'delete_speaker','Can delete speaker');
INSERT INTO "auth_permission" VALUES(105,26,'view_speaker','Can view speaker');
INSERT INTO "auth_permission" VALUES(106,27,'add_historicalquestion','Can add historical question');
INSERT INTO "auth_permission" VALUES(107,27,'change_historicalquestion','Can change historical question');
INSERT INTO "auth_permission" VALUES(108,27,'delete_historicalquestion','Can delete historical question');
INSERT INTO "auth_permission" VALUES(109,27,'view_historicalquestion','Can view historical question');
INSERT INTO "auth_permission" VALUES(110,28,'add_historicalanswer','Can add historical answer');
INSERT INTO "auth_permission" VALUES(111,28,'change_historicalanswer','Can change historical answer');
INSERT INTO "auth_permission" VALUES(112,28,'delete_historicalanswer','Can delete historical answer');
INSERT INTO "auth_permission" VALUES(113,28,'view_historicalanswer','Can view historical answer');
INSERT INTO "auth_permission" VALUES(114,29,'add_topic','Can add topic');
INSERT INTO "auth_permission" VALUES(115,29,'change_topic','Can change topic');
INSERT INTO "auth_permission" VALUES(116,29,'delete_topic','Can delete topic');
INSERT INTO "auth_permission" VALUES(117,29,'view_topic','Can view topic');
INSERT INTO "auth_permission" VALUES(118,30,'add_historicaltopic','Can add historical topic');
INSERT INTO "auth_permission" VALUES(119,30,'change_historicaltopic','Can change historical topic');
INSERT INTO "auth_permission" VALUES(120,30,'delete_historicaltopic','Can delete historical topic');
INSERT INTO "auth_permission" VALUES(121,30,'view_historicaltopic','Can view historical topic');
INSERT INTO "auth_permission" VALUES(122,31,'add_historicalcommitment_topics','Can add historical commitment_topics');
INSERT INTO "auth_permission" VALUES(123,31,'change_historicalcommitment_topics','Can change historical commitment_topics');
INSERT INTO "auth_permission" VALUES(124,31,'delete_historicalcommitment_topics','Can delete historical commitment_topics');
INSERT INTO "auth_permission" VALUES(125,31,'view_historicalcommitment_topics','Can view historical commitment_topics');
INSERT INTO "auth_permission" VALUES(126,32,'add_vote','Can add vote');
INSERT INTO "auth_permission" VALUES(127,32,'change_vote','Can change vote');
INSERT INTO "auth_permission" VALUES(128,32,'delete_vote','Can delete vote');
INSERT INTO "auth_permission" VALUES(129,32,'view_vote','Can view vote');
INSERT INTO "auth_permission" VALUES(130,33,'add_correction','Can add correction');
INSERT INTO "auth_permission" VALUES(131,33,'change_correction','Can change correction');
INSERT INTO "auth_permission" VALUES(132,33,'delete_correction','Can delete correction');
INSERT INTO "auth_permission" VALUES(133,33,'view_correction','Can view correction');
INSERT INTO "auth_permission" VALUES(134,34,'add_logentry','Can add log entry');
INSERT INTO "auth_permission" VALUES(135,34,'change_logentry','Can change log entry');
INSERT INTO "auth_permission" VALUES(136,34,'delete_logentry','Can delete log entry');
INSERT INTO "auth_permission" VALUES(137,34,'view_logentry','Can view log entry');
INSERT INTO "auth_permission" VALUES(138,35,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(139,35,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(140,35,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(141,35,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(142,36,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(143,36,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(144,36,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(145,36,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(146,37,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(147,37,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(148,37,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(149,37,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(150,38,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(151,38,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(152,38,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(153,38,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(154,39,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(155,39,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(156,39,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(157,39,'view_session','Can view session');
INSERT INTO "auth_permission" VALUES(158,40,'add_accessattempt','Can add access attempt');
INSERT INTO "auth_permission" VALUES(159,40,'change_accessattempt','Can change access attempt');
INSERT INTO "auth_permission" VALUES(160,40,'delete_accessattempt','Can delete access attempt');
INSERT INTO "auth_permission" VALUES(161,40,'view_accessattempt','Can view access attempt');
INSERT INTO "auth_permission" VALUES(162,41,'add_accesslog','Can add access log');
INSERT INTO "auth_permission" VALUES(163,41,'change_accesslog','Can change access log');
INSERT INTO "auth_permission" VALUES(164,41,'delete_accesslog','Can delete access log');
INSERT INTO "auth_permission" VALUES(165,41,'view_accesslog','Can view access log');
INSERT INTO "auth_permission" VALUES(166,42,'add_accessfailurelog','Can add access failure');
INSERT INTO "auth_permission" VALUES(167,42,'change_accessfailurelog','Can change access failure');
INSERT INTO "auth_permission" VALUES(168,42,'delete_accessfailurelog','Can delete access failure');
INSERT INTO "auth_permission" VALUES(169,42,'view_accessfailurelog','Can view access failure');
INSERT INTO "auth_permission" VALUES(170,43,'add_accessattemptexpiration','Can add access attempt expiration');
INSERT INTO "auth_permission" VALUES(171,43,'change_accessattemptexpiration','Can change access attempt expiration');
INSERT INTO "auth_permission" VALUES(172,43,'delete_accessattemptexpiration','Can delete access attempt expiration');
INSERT INTO "auth_permission" VALUES(173,43,'view_accessattemptexpiration','Can view access attempt expiration');
CREATE TABLE "auth_user" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "password" varchar(128) NOT NULL,
  "last_login" datetime NULL,
  "is_superuser" bool NOT NULL,
  "username" varchar(150) NOT NULL UNIQUE,
  "last_name" varchar(150) NOT NULL,
  "email" varchar(254) NOT NULL,
  "is_staff" bool NOT NULL,
  "is_active" bool NOT NULL,
  "date_joined" datetime NOT NULL,
  "first_name" varchar(150) NOT NULL
);
CREATE TABLE "auth_user_groups" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "auth_user_user_permissions" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "axes_accessattempt" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_agent" varchar(255) NOT NULL,
  "ip_address" char(39) NULL,
  "username" varchar(255) NULL,
  "http_accept" varchar(1025) NOT NULL,
  "path_info" varchar(255) NOT NULL,
  "attempt_time" datetime NOT NULL,
  "get_data" text NOT NULL,
  "post_data" text NOT NULL,
  "failures_since_start" integer unsigned NOT NULL CHECK ("failures_since_start" >= 0)
);
CREATE TABLE "axes_accessattemptexpiration" (
  "access_attempt_id" integer NOT NULL PRIMARY KEY REFERENCES "axes_accessattempt" ("id") DEFERRABLE INITIALLY DEFERRED,
  "expires_at" datetime NOT NULL
);
CREATE TABLE "axes_accessfailurelog" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_agent" varchar(255) NOT NULL,
  "ip_address" char(39) NULL,
  "username" varchar(255) NULL,
  "http_accept" varchar(1025) NOT NULL,
  "path_info" varchar(255) NOT NULL,
  "attempt_time" datetime NOT NULL,
  "locked_out" bool NOT NULL
);
CREATE TABLE "axes_accesslog" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_agent" varchar(255) NOT NULL,
  "ip_address" char(39) NULL,
  "username" varchar(255) NULL,
  "http_accept" varchar(1025) NOT NULL,
  "path_info" varchar(255) NOT NULL,
  "attempt_time" datetime NOT NULL,
  "logout_time" datetime NULL,
  "session_hash" varchar(64) NOT NULL
);
CREATE TABLE "django_admin_log" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "object_id" text NULL,
  "object_repr" varchar(200) NOT NULL,
  "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0),
  "change_message" text NOT NULL,
  "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED,
  "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "action_time" datetime NOT NULL
);
CREATE TABLE "django_content_type" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "app_label" varchar(100) NOT NULL,
  "model" varchar(100) NOT NULL
);
INSERT INTO "django_content_type" VALUES(1,'hearings','release');
INSERT INTO "django_content_type" VALUES(2,'hearings','area');
INSERT INTO "django_content_type" VALUES(3,'hearings','hearing');
INSERT INTO "django_content_type" VALUES(4,'hearings','answer');
INSERT INTO "django_content_type" VALUES(5,'hearings','historicalarea');
INSERT INTO "django_content_type" VALUES(6,'hearings','historicalperson');
INSERT INTO "django_content_type" VALUES(7,'hearings','organization');
INSERT INTO "django_content_type" VALUES(8,'hearings','historicalsource');
INSERT INTO "django_content_type" VALUES(9,'hearings','historicalorganization');
INSERT INTO "django_content_type" VALUES(10,'hearings','historicalhearing');
INSERT INTO "django_content_type" VALUES(11,'hearings','commitment');
INSERT INTO "django_content_type" VALUES(12,'hearings','person');
INSERT INTO "django_content_type" VALUES(13,'hearings','historicalspeaker');
INSERT INTO "django_content_type" VALUES(14,'hearings','question');
INSERT INTO "django_content_type" VALUES(15,'hearings','change');
INSERT INTO "django_content_type" VALUES(16,'hearings','section');
INSERT INTO "django_content_type" VALUES(17,'hearings','source');
INSERT INTO "django_content_type" VALUES(18,'hearings','historicalvote');
INSERT INTO "django_content_type" VALUES(19,'hearings','historicalsection');
INSERT INTO "django_content_type" VALUES(20,'hearings','historicalhearing_sources');
INSERT INTO "django_content_type" VALUES(21,'hearings','historicalfigure');
INSERT INTO "django_content_type" VALUES(22,'hearings','historicalcommitmentevent');
INSERT INTO "django_content_type" VALUES(23,'hearings','historicalcommitment');
INSERT INTO "django_content_type" VALUES(24,'hearings','figure');
INSERT INTO "django_content_type" VALUES(25,'hearings','commitmentevent');
INSERT INTO "django_content_type" VALUES(26,'hearings','speaker');
INSERT INTO "django_content_type" VALUES(27,'hearings','historicalquestion');
INSERT INTO "django_content_type" VALUES(28,'hearings','historicalanswer');
INSERT INTO "django_content_type" VALUES(29,'hearings','topic');
INSERT INTO "django_content_type" VALUES(30,'hearings','historicaltopic');
INSERT INTO "django_content_type" VALUES(31,'hearings','historicalcommitment_topics');
INSERT INTO "django_content_type" VALUES(32,'hearings','vote');
INSERT INTO "django_content_type" VALUES(33,'hearings','correction');
INSERT INTO "django_content_type" VALUES(34,'admin','logentry');
INSERT INTO "django_content_type" VALUES(35,'auth','permission');
INSERT INTO "django_content_type" VALUES(36,'auth','group');
INSERT INTO "django_content_type" VALUES(37,'auth','user');
INSERT INTO "django_content_type" VALUES(38,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(39,'sessions','session');
INSERT INTO "django_content_type" VALUES(40,'axes','accessattempt');
INSERT INTO "django_content_type" VALUES(41,'axes','accesslog');
INSERT INTO "django_content_type" VALUES(42,'axes','accessfailurelog');
INSERT INTO "django_content_type" VALUES(43,'axes','accessattemptexpiration');
CREATE TABLE "django_migrations" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "app" varchar(255) NOT NULL,
  "name" varchar(255) NOT NULL,
  "applied" datetime NOT NULL
);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-27 22:37:54.773601');
INSERT INTO "django_migrations" VALUES(2,'auth','0001_initial','2026-11-27 22:37:54.910252');
INSERT INTO "django_migrations" VALUES(3,'admin','0001_initial','2026-11-27 22:37:54.984815');
INSERT INTO "django_migrations" VALUES(4,'admin','0002_logentry_remove_auto_add','2026-11-27 22:37:55.081319');
INSERT INTO "django_migrations" VALUES(5,'admin','0003_logentry_add_action_flag_choices','2026-11-27 22:37:55.166737');
INSERT INTO "django_migrations" VALUES(6,'contenttypes','0002_remove_content_type_name','2026-11-27 22:37:55.340892');
INSERT INTO "django_migrations" VALUES(7,'auth','0002_alter_permission_name_max_length','2026-11-27 22:37:55.410726');
INSERT INTO "django_migrations" VALUES(8,'auth','0003_alter_user_email_max_length','2026-11-27 22:37:55.457126');
INSERT INTO "django_migrations" VALUES(9,'auth','0004_alter_user_username_opts','2026-11-27 22:37:55.549736');
INSERT INTO "django_migrations" VALUES(10,'auth','0005_alter_user_last_login_null','2026-11-27 22:37:55.604632');
INSERT INTO "django_migrations" VALUES(11,'auth','0006_require_contenttypes_0002','2026-11-27 22:37:55.605034');
INSERT INTO "django_migrations" VALUES(12,'auth','0007_alter_validators_add_error_messages','2026-11-27 22:37:55.653363');
INSERT INTO "django_migrations" VALUES(13,'auth','0008_alter_user_username_max_length','2026-11-27 22:37:55.809367');
INSERT INTO "django_migrations" VALUES(14,'auth','0009_alter_user_last_name_max_length','2026-11-27 22:37:55.918699');
INSERT INTO "django_migrations" VALUES(15,'auth','0010_alter_group_name_max_length','2026-11-27 22:37:56.015051');
INSERT INTO "django_migrations" VALUES(16,'auth','0011_update_proxy_permissions','2026-11-27 22:37:56.069367');
INSERT INTO "django_migrations" VALUES(17,'auth','0012_alter_user_first_name_max_length','2026-11-27 22:37:56.177344');
INSERT INTO "django_migrations" VALUES(18,'axes','0001_initial','2026-11-27 22:37:56.227519');
INSERT INTO "django_migrations" VALUES(19,'axes','0002_auto_20151217_2044','2026-11-27 22:37:56.588189');
INSERT INTO "django_migrations" VALUES(20,'axes','0003_auto_20160322_0929','2026-11-27 22:37:56.701121');
INSERT INTO "django_migrations" VALUES(21,'axes','0004_auto_20181024_1538','2026-11-27 22:37:56.789317');
INSERT INTO "django_migrations" VALUES(22,'axes','0005_remove_accessattempt_trusted','2026-11-27 22:37:56.890828');
INSERT INTO "django_migrations" VALUES(23,'axes','0006_remove_accesslog_trusted','2026-11-27 22:37:56.950559');
INSERT INTO "django_migrations" VALUES(24,'axes','0007_alter_accessattempt_unique_together','2026-11-27 22:37:57.034921');
INSERT INTO "django_migrations" VALUES(25,'axes','0008_accessfailurelog','2026-11-27 22:37:57.036554');
INSERT INTO "django_migrations" VALUES(26,'axes','0009_add_session_hash','2026-11-27 22:37:57.096205');
INSERT INTO "django_migrations" VALUES(27,'axes','0010_accessattemptexpiration','2026-11-27 22:37:57.162923');
INSERT INTO "django_migrations" VALUES(28,'hearings','0001_initial','2026-11-27 22:38:33.546658');
INSERT INTO "django_migrations" VALUES(29,'hearings','0002_corrections','2026-11-27 22:38:34.121423');
INSERT INTO "django_migrations" VALUES(30,'sessions','0001_initial','2026-11-27 22:38:34.176582');
INSERT INTO "django_migrations" VALUES(31,'website','0001_login_cache','2026-11-27 22:38:34.873737');
CREATE TABLE "django_session" (
  "session_key" varchar(40) NOT NULL PRIMARY KEY,
  "session_data" text NOT NULL,
  "expire_date" datetime NOT NULL
);
CREATE TABLE "hearings_answer" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "outline" text NOT NULL CHECK ((JSON_VALID("outline") OR "outline" IS NULL)),
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "question_id" varchar(100) NOT NULL REFERENCES "hearings_question" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  "speaker_id" varchar(100) NOT NULL REFERENCES "hearings_speaker" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "answer_span_fits_words" CHECK ("end" = ("start" + LENGTH("text"))),
  CONSTRAINT "answer_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0)),
  CONSTRAINT "answer_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "answer_number_once" UNIQUE ("hearing_id", "number")
);
INSERT INTO "hearings_answer" VALUES(52,95,'jieyang-2025-10-30-a1','2026-11-27 22:38:42.455096','2026-11-27 22:38:42.455105',NULL,1,'一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。','[{"marker": "\u4e00\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 52, "end": 64, "text": "\u4e00\u3001\u6211\u5e02\u5df2\u51fa\u53f0\u6276\u6301\u653f\u7b56\u3002", "points": []}, {"marker": "\u4e8c\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 64, "end": 95, "text": "\u4e8c\u3001\u6211\u5e02\u5c06\u4e8e2026\u5e74\u5e95\u524d\u6295\u516527.84\u4ebf\u5143\uff0c\u5efa\u62103\u4e2a\u4ea7\u4e1a\u56ed\u3002", "points": []}]','jieyang-2025-10-30','jieyang-2025-10-30-q1','jieyang-jie-yang-ri-bao-2025-10-31','jieyang-2025-10-30-p2');
CREATE TABLE "hearings_area" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "code" text NULL UNIQUE,
  "name" text NOT NULL,
  "name_en" text NULL,
  "level" text NOT NULL,
  "parent_id" varchar(100) NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "area_code_valid" CHECK ((LENGTH("code") >= 1 AND LENGTH("code") <= 12 AND instr("code", char(0)) = 0)),
  CONSTRAINT "area_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "area_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "area_level_valid" CHECK ("level" IN ('county', 'prefecture', 'province', 'township')),
  CONSTRAINT "area_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_area" VALUES('jieyang','2026-11-27 22:38:35.785887','2026-11-27 22:38:35.785897',NULL,NULL,'揭阳市','Jieyang','prefecture',NULL);
CREATE TABLE "hearings_change" (
  "id" text NOT NULL PRIMARY KEY,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "record_type" text NOT NULL,
  "record" text NOT NULL,
  "key" text NULL,
  "hearing" text NULL,
  "area" text NULL,
  "action" text NOT NULL,
  "after" text NULL,
  "until" integer unsigned NULL CHECK ("until" >= 0),
  "hidden" bool NOT NULL,
  "modified_at" datetime NULL,
  "release_id" integer NOT NULL REFERENCES "hearings_release" ("number") DEFERRABLE INITIALLY DEFERRED,
  "why" text NULL,
  "written" bool NOT NULL,
  "previous_id" text NULL UNIQUE REFERENCES "hearings_change" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "change_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 30 AND instr("id", char(0)) = 0)),
  CONSTRAINT "change_record_type_valid" CHECK ((LENGTH("record_type") >= 1 AND LENGTH("record_type") <= 30 AND instr("record_type", char(0)) = 0)),
  CONSTRAINT "change_record_valid" CHECK ((LENGTH("record") >= 1 AND LENGTH("record") <= 200 AND instr("record", char(0)) = 0)),
  CONSTRAINT "change_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "change_hearing_valid" CHECK ((LENGTH("hearing") >= 1 AND LENGTH("hearing") <= 200 AND instr("hearing", char(0)) = 0)),
  CONSTRAINT "change_area_valid" CHECK ((LENGTH("area") >= 1 AND LENGTH("area") <= 200 AND instr("area", char(0)) = 0)),
  CONSTRAINT "change_action_valid" CHECK ("action" IN ('added', 'changed', 'removed')),
  CONSTRAINT "change_number_once" UNIQUE ("release_id", "number"),
  CONSTRAINT "change_until_later" CHECK (("until" IS NULL OR "until" > ("release_id"))),
  CONSTRAINT "change_why_valid" CHECK ((LENGTH("why") >= 1 AND LENGTH("why") <= 300 AND instr("why", char(0)) = 0))
);
INSERT INTO "hearings_change" VALUES('1-1',1,'areas','jieyang',NULL,NULL,'jieyang','added','{"id":"jieyang","code":null,"name":"揭阳市","name_en":"Jieyang","level":"prefecture","parent":null,"parent_name":null,"created_at":"2026-11-27T22:38:35.785887Z","modified_at":"2026-11-27T22:38:35.785897Z"}',NULL,0,'2026-11-27 22:38:35.785897',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-2',2,'topics','industry-clusters',NULL,NULL,NULL,'added','{"id":"industry-clusters","name":"产业集群","name_en":"Industry Clusters","parent":null,"parent_name":null,"created_at":"2026-11-27T22:38:41.161097Z","modified_at":"2026-11-27T22:38:41.161100Z"}',NULL,0,'2026-11-27 22:38:41.161100',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-3',3,'organizations','jieyang-fa-zhan-he-gai-ge-ju','e982412b434189ccfc1b5e06fe1c0404',NULL,'jieyang','added','{"id":"jieyang-fa-zhan-he-gai-ge-ju","key":"e982412b434189ccfc1b5e06fe1c0404","name":"揭阳市发展和改革局","short_name":null,"other_names":null,"name_en":null,"classification":"department","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"created_at":"2026-11-27T22:38:41.850729Z","modified_at":"2026-11-27T22:38:41.850735Z"}',NULL,0,'2026-11-27 22:38:41.850735',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-4',4,'organizations','jieyang-jie-yang-ri-bao','7d9cafdbcf9e19daa67cda130f06bf82',NULL,'jieyang','added','{"id":"jieyang-jie-yang-ri-bao","key":"7d9cafdbcf9e19daa67cda130f06bf82","name":"揭阳日报","short_name":null,"other_names":null,"name_en":null,"classification":"media","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"created_at":"2026-11-27T22:38:41.204932Z","modified_at":"2026-11-27T22:38:41.204936Z"}',NULL,0,'2026-11-27 22:38:41.204936',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-5',5,'organizations','jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','1dd35669bb3d3e3fe0979e5309bf69a2',NULL,'jieyang','added','{"id":"jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui","key":"1dd35669bb3d3e3fe0979e5309bf69a2","name":"揭阳市人民代表大会财政经济委员会","short_name":null,"other_names":null,"name_en":null,"classification":"committee","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"created_at":"2026-11-27T22:38:43.083709Z","modified_at":"2026-11-27T22:38:43.083714Z"}',NULL,0,'2026-11-27 22:38:43.083714',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-6',6,'organizations','jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','6e89a89ccd654a17ab4e0666b4f66265',NULL,'jieyang','added','{"id":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","key":"6e89a89ccd654a17ab4e0666b4f66265","name":"揭阳市人民代表大会常务委员会","short_name":null,"other_names":null,"name_en":null,"classification":"committee","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"created_at":"2026-11-27T22:38:41.500487Z","modified_at":"2026-11-27T22:38:41.500491Z"}',NULL,0,'2026-11-27 22:38:41.500491',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-7',7,'people','jieyang-lin-shuhong','2d200f3559b83231a70b8f2a34953007',NULL,'jieyang','added','{"id":"jieyang-lin-shuhong","key":"2d200f3559b83231a70b8f2a34953007","name":"林树宏","name_pinyin":"Lin Shuhong","area":"jieyang","area_name":"揭阳市","created_at":"2026-11-27T22:38:42.102844Z","modified_at":"2026-11-27T22:38:42.102848Z"}',NULL,0,'2026-11-27 22:38:42.102848',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-8',8,'people','jieyang-liu-xiaojie','cec05c9e13ed161b456d56867e799d68',NULL,'jieyang','added','{"id":"jieyang-liu-xiaojie","key":"cec05c9e13ed161b456d56867e799d68","name":"刘小杰","name_pinyin":"Liu Xiaojie","area":"jieyang","area_name":"揭阳市","created_at":"2026-11-27T22:38:41.736176Z","modified_at":"2026-11-27T22:38:41.736181Z"}',NULL,0,'2026-11-27 22:38:41.736181',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-9',9,'sources','jieyang-jie-yang-ri-bao-2025-10-31','05b1845ee0fca4360bd7efa9af03d3fb',NULL,NULL,'added','{"id":"jieyang-jie-yang-ri-bao-2025-10-31","key":"05b1845ee0fca4360bd7efa9af03d3fb","title":"专题询问现场","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2025-10-31","retrieved_on":null,"licence_note":null,"credits":"撰文","sha256":"c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2","created_at":"2026-11-27T22:38:41.399627Z","modified_at":"2026-11-27T22:38:41.399631Z","text":"30日，开展专题询问。   夯实产业根基   委员林树宏：我市重点产业项目的情况如何？   局长刘小杰：一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。   满意38票，基本满意5票，不满意0票，弃权1票\n"}',NULL,0,'2026-11-27 22:38:41.399631',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-10',10,'sources','jieyang-jie-yang-ri-bao-2026-01-28','4e62b670567d00e015baf6d26f73d92f',NULL,NULL,'added','{"id":"jieyang-jie-yang-ri-bao-2026-01-28","key":"4e62b670567d00e015baf6d26f73d92f","title":null,"publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2026-01-28","retrieved_on":null,"licence_note":null,"credits":null,"sha256":"78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88","created_at":"2026-11-27T22:38:42.684430Z","modified_at":"2026-11-27T22:38:42.684436Z","text":"首个产业园已开工建设。"}',NULL,0,'2026-11-27 22:38:42.684436',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-11',11,'hearings','jieyang-2025-10-30',NULL,'jieyang-2025-10-30','jieyang','added','{"id":"jieyang-2025-10-30","title":"专题询问：加快产业集聚","kind":"special_inquiry","convened_by":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","convened_by_name":"揭阳市人民代表大会常务委员会","area":"jieyang","area_name":"揭阳市","term":null,"session":null,"held_on":"2025-10-30","held_on_note":null,"sources":["jieyang-jie-yang-ri-bao-2025-10-31"],"created_at":"2026-11-27T22:38:41.573268Z","modified_at":"2026-11-27T22:38:41.573272Z"}',NULL,0,'2026-11-27 22:38:41.573272',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-12',12,'sections','jieyang-2025-10-30-s1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-s1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"title":"夯实产业根基","source":"jieyang-jie-yang-ri-bao-2025-10-31","start":14,"end":20,"created_at":"2026-11-27T22:38:42.313939Z","modified_at":"2026-11-27T22:38:42.313945Z"}',NULL,0,'2026-11-27 22:38:42.313945',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-13',13,'speakers','jieyang-2025-10-30-p1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-p1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"person":"jieyang-lin-shuhong","person_name":"林树宏","organization":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","organization_name":"揭阳市人民代表大会常务委员会","role":"市人大常委会委员","capacity":"questioner","created_at":"2026-11-27T22:38:42.158734Z","modified_at":"2026-11-27T22:38:42.158738Z"}',NULL,0,'2026-11-27 22:38:42.158738',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-14',14,'speakers','jieyang-2025-10-30-p2',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-p2","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":2,"person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","role":"市发改局局长","capacity":"respondent","created_at":"2026-11-27T22:38:42.208288Z","modified_at":"2026-11-27T22:38:42.208291Z"}',NULL,0,'2026-11-27 22:38:42.208291',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-15',15,'questions','jieyang-2025-10-30-q1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-q1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"section":"jieyang-2025-10-30-s1","section_title":"夯实产业根基","speaker":"jieyang-2025-10-30-p1","person":"jieyang-lin-shuhong","person_name":"林树宏","organization":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","organization_name":"揭阳市人民代表大会常务委员会","role":"市人大常委会委员","text":"我市重点产业项目的情况如何？","source":"jieyang-jie-yang-ri-bao-2025-10-31","start":29,"end":43,"created_at":"2026-11-27T22:38:42.332290Z","modified_at":"2026-11-27T22:38:42.332294Z"}',NULL,0,'2026-11-27 22:38:42.332294',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-16',16,'answers','jieyang-2025-10-30-a1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-a1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"question":"jieyang-2025-10-30-q1","speaker":"jieyang-2025-10-30-p2","person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","role":"市发改局局长","text":"一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。","source":"jieyang-jie-yang-ri-bao-2025-10-31","start":52,"end":95,"created_at":"2026-11-27T22:38:42.455096Z","modified_at":"2026-11-27T22:38:42.455105Z","outline":[{"marker":"一、","level":1,"source":"jieyang-jie-yang-ri-bao-2025-10-31","start":52,"end":64,"text":"一、我市已出台扶持政策。","points":[]},{"marker":"二、","level":1,"source":"jieyang-jie-yang-ri-bao-2025-10-31","start":64,"end":95,"text":"二、我市将于2026年底前投入27.84亿元，建成3个产业园。","points":[]}]}',NULL,0,'2026-11-27 22:38:42.455105',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-17',17,'commitments','jieyang-2025-10-30-c1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-c1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"answer":"jieyang-2025-10-30-a1","person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","quote":"我市将于2026年底前投入27.84亿元，建成3个产业园","kind":"pledge","status":"in_progress","due_stated":"2026年底前","due_from":null,"due_to":"2026-12-31","due_basis":null,"topics":["industry-clusters"],"source":"jieyang-jie-yang-ri-bao-2025-10-31","start":66,"end":94,"created_at":"2026-11-27T22:38:42.515718Z","modified_at":"2026-11-27T22:38:42.738746Z"}',NULL,0,'2026-11-27 22:38:42.738746',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-18',18,'events','jieyang-2025-10-30-e1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-e1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"commitment":"jieyang-2025-10-30-c1","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","happened_on":"2026-01-28","status":"in_progress","note":"已开工","quote":"首个产业园已开工建设。","source":"jieyang-jie-yang-ri-bao-2026-01-28","start":0,"end":11,"created_at":"2026-11-27T22:38:42.738741Z","modified_at":"2026-11-27T22:38:42.738746Z"}',NULL,0,'2026-11-27 22:38:42.738746',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-19',19,'figures','jieyang-2025-10-30-f1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-f1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"answer":"jieyang-2025-10-30-a1","commitment":"jieyang-2025-10-30-c1","person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","quote":"27.84亿元","value":2784000000,"unit":"CNY","stated_value":27.84,"stated_unit":"亿元","kind":"money","qualifier":"exact","measures":"投入","period":null,"period_from":null,"period_to":null,"basis":null,"source":"jieyang-jie-yang-ri-bao-2025-10-31","start":79,"end":86,"created_at":"2026-11-27T22:38:42.928619Z","modified_at":"2026-11-27T22:38:42.928623Z"}',NULL,0,'2026-11-27 22:38:42.928623',1,NULL,1,NULL);
INSERT INTO "hearings_change" VALUES('1-20',20,'votes','jieyang-2025-10-30-v1',NULL,'jieyang-2025-10-30',NULL,'added','{"id":"jieyang-2025-10-30-v1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"organization":"jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui","organization_name":"揭阳市人民代表大会财政经济委员会","answer":"jieyang-2025-10-30-a1","agenda_item":null,"quote":"满意38票，基本满意5票，不满意0票，弃权1票","satisfied":38,"basically_satisfied":5,"unsatisfied":0,"abstained":1,"source":"jieyang-jie-yang-ri-bao-2025-10-31","start":98,"end":121,"created_at":"2026-11-27T22:38:43.211579Z","modified_at":"2026-11-27T22:38:43.211583Z"}',NULL,0,'2026-11-27 22:38:43.211583',1,NULL,1,NULL);
CREATE TABLE "hearings_commitment" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "kind" text NOT NULL,
  "status" text NOT NULL,
  "due_stated" text NULL,
  "due_from" date NULL,
  "due_to" date NULL,
  "due_basis" text NULL,
  "answer_id" varchar(100) NOT NULL REFERENCES "hearings_answer" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "lead_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "commitment_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "commitment_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "commitment_kind_valid" CHECK ("kind" IN ('measure', 'pledge', 'reported')),
  CONSTRAINT "commitment_status_valid" CHECK ("status" IN ('broken', 'fulfilled', 'in_progress', 'partly_fulfilled', 'stated', 'superseded')),
  CONSTRAINT "commitment_due_stated_valid" CHECK ((LENGTH("due_stated") >= 1 AND LENGTH("due_stated") <= 100 AND instr("due_stated", char(0)) = 0)),
  CONSTRAINT "commitment_due_basis_valid" CHECK ((LENGTH("due_basis") >= 1 AND LENGTH("due_basis") <= 500 AND instr("due_basis", char(0)) = 0)),
  CONSTRAINT "commitment_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "commitment_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "commitment_due_in_order" CHECK (("due_from" IS NULL OR "due_to" IS NULL OR "due_from" <= ("due_to"))),
  CONSTRAINT "commitment_due_as_stated" CHECK (("due_stated" IS NOT NULL OR ("due_from" IS NULL AND "due_to" IS NULL)))
);
INSERT INTO "hearings_commitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-27 22:38:42.515718','2026-11-27 22:38:42.738746','2026-11-27 22:38:42.879849',1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','in_progress','2026年底前',NULL,'2026-12-31',NULL,'jieyang-2025-10-30-a1','jieyang-2025-10-30','jieyang-fa-zhan-he-gai-ge-ju','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_commitment_topics" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "commitment_id" varchar(100) NOT NULL REFERENCES "hearings_commitment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "topic_id" varchar(100) NOT NULL REFERENCES "hearings_topic" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "hearings_commitment_topics" VALUES(1,'jieyang-2025-10-30-c1','industry-clusters');
CREATE TABLE "hearings_commitmentevent" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "happened_on" date NOT NULL,
  "status" text NOT NULL,
  "note" text NULL,
  "quote" text NOT NULL,
  "state" text NOT NULL,
  "commitment_id" varchar(100) NOT NULL REFERENCES "hearings_commitment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "event_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "commitmentevent_status_valid" CHECK ("status" IN ('broken', 'fulfilled', 'in_progress', 'partly_fulfilled', 'stated', 'superseded')),
  CONSTRAINT "commitmentevent_note_valid" CHECK ((LENGTH("note") >= 1 AND LENGTH("note") <= 1000 AND instr("note", char(0)) = 0)),
  CONSTRAINT "commitmentevent_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "commitmentevent_state_valid" CHECK ("state" IN ('draft', 'published', 'withdrawn')),
  CONSTRAINT "commitmentevent_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "event_number_once" UNIQUE ("hearing_id", "number")
);
INSERT INTO "hearings_commitmentevent" VALUES(0,11,'jieyang-2025-10-30-e1','2026-11-27 22:38:42.738741','2026-11-27 22:38:42.738746',NULL,1,'2026-01-28','in_progress','已开工','首个产业园已开工建设。','published','jieyang-2025-10-30-c1','jieyang-2025-10-30','jieyang-jie-yang-ri-bao-2026-01-28');
CREATE TABLE "hearings_figure" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "value" decimal NOT NULL,
  "unit" text NOT NULL,
  "stated_value" decimal NOT NULL,
  "stated_unit" text NULL,
  "kind" text NOT NULL,
  "qualifier" text NOT NULL,
  "measures" text NOT NULL,
  "period" text NULL,
  "period_from" date NULL,
  "period_to" date NULL,
  "basis" text NULL,
  "answer_id" varchar(100) NULL REFERENCES "hearings_answer" ("id") DEFERRABLE INITIALLY DEFERRED,
  "commitment_id" varchar(100) NULL REFERENCES "hearings_commitment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "figure_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "figure_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "figure_unit_valid" CHECK ((LENGTH("unit") >= 1 AND LENGTH("unit") <= 20 AND instr("unit", char(0)) = 0)),
  CONSTRAINT "figure_stated_unit_valid" CHECK ((LENGTH("stated_unit") >= 1 AND LENGTH("stated_unit") <= 20 AND instr("stated_unit", char(0)) = 0)),
  CONSTRAINT "figure_kind_valid" CHECK ("kind" IN ('area', 'change', 'count', 'duration', 'length', 'money', 'rank', 'share')),
  CONSTRAINT "figure_qualifier_valid" CHECK ("qualifier" IN ('about', 'at_least', 'at_most', 'exact', 'nearly', 'over', 'under')),
  CONSTRAINT "figure_measures_valid" CHECK ((LENGTH("measures") >= 1 AND LENGTH("measures") <= 200 AND instr("measures", char(0)) = 0)),
  CONSTRAINT "figure_period_valid" CHECK ((LENGTH("period") >= 1 AND LENGTH("period") <= 100 AND instr("period", char(0)) = 0)),
  CONSTRAINT "figure_basis_valid" CHECK ((LENGTH("basis") >= 1 AND LENGTH("basis") <= 500 AND instr("basis", char(0)) = 0)),
  CONSTRAINT "figure_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "figure_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "figure_period_as_stated" CHECK (("period" IS NOT NULL OR ("period_from" IS NULL AND "period_to" IS NULL))),
  CONSTRAINT "figure_period_in_order" CHECK (("period_from" IS NULL OR "period_to" IS NULL OR "period_from" <= ("period_to")))
);
INSERT INTO "hearings_figure" VALUES(79,86,'jieyang-2025-10-30-f1','2026-11-27 22:38:42.928619','2026-11-27 22:38:42.928623',NULL,1,'27.84亿元',2784000000,'CNY',27.84,'亿元','money','exact','投入',NULL,NULL,NULL,NULL,'jieyang-2025-10-30-a1','jieyang-2025-10-30-c1','jieyang-2025-10-30','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_hearing" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "title" text NOT NULL,
  "kind" text NOT NULL,
  "term" smallint unsigned NULL CHECK ("term" >= 0),
  "session" smallint unsigned NULL CHECK ("session" >= 0),
  "held_on" date NOT NULL,
  "held_on_note" text NULL,
  "state" text NOT NULL,
  "area_id" varchar(100) NOT NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "convened_by_id" varchar(100) NOT NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "hearing_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "hearing_kind_valid" CHECK ("kind" IN ('special_inquiry')),
  CONSTRAINT "hearing_held_on_note_valid" CHECK ((LENGTH("held_on_note") >= 1 AND LENGTH("held_on_note") <= 500 AND instr("held_on_note", char(0)) = 0)),
  CONSTRAINT "hearing_state_valid" CHECK ("state" IN ('draft', 'in_review', 'published', 'withdrawn')),
  CONSTRAINT "hearing_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_hearing" VALUES('jieyang-2025-10-30','2026-11-27 22:38:41.573268','2026-11-27 22:38:41.573272',NULL,'专题询问：加快产业集聚','special_inquiry',NULL,NULL,'2025-10-30',NULL,'published','jieyang','jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
CREATE TABLE "hearings_hearing_sources" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "hearings_hearing_sources" VALUES(1,'jieyang-2025-10-30','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_historicalanswer" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "outline" text NOT NULL CHECK ((JSON_VALID("outline") OR "outline" IS NULL)),
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "question_id" varchar(100) NULL,
  "source_id" varchar(100) NULL,
  "speaker_id" varchar(100) NULL,
  CONSTRAINT "historicalanswer_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalanswer_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0))
);
INSERT INTO "hearings_historicalanswer" VALUES(52,95,'jieyang-2025-10-30-a1','2026-11-27 22:38:42.455096','2026-11-27 22:38:42.455105',NULL,1,'一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。','[{"marker": "\u4e00\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 52, "end": 64, "text": "\u4e00\u3001\u6211\u5e02\u5df2\u51fa\u53f0\u6276\u6301\u653f\u7b56\u3002", "points": []}, {"marker": "\u4e8c\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 64, "end": 95, "text": "\u4e8c\u3001\u6211\u5e02\u5c06\u4e8e2026\u5e74\u5e95\u524d\u6295\u516527.84\u4ebf\u5143\uff0c\u5efa\u62103\u4e2a\u4ea7\u4e1a\u56ed\u3002", "points": []}]',1,'2026-11-27 22:38:42.514793',NULL,'+','jieyang-2025-10-30',NULL,'jieyang-2025-10-30-q1','jieyang-jie-yang-ri-bao-2025-10-31','jieyang-2025-10-30-p2');
CREATE TABLE "hearings_historicalarea" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "code" text NULL,
  "name" text NOT NULL,
  "name_en" text NULL,
  "level" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" varchar(100) NULL,
  CONSTRAINT "historicalarea_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalarea_code_valid" CHECK ((LENGTH("code") >= 1 AND LENGTH("code") <= 12 AND instr("code", char(0)) = 0)),
  CONSTRAINT "historicalarea_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicalarea_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "historicalarea_level_valid" CHECK ("level" IN ('county', 'prefecture', 'province', 'township'))
);
INSERT INTO "hearings_historicalarea" VALUES('jieyang','2026-11-27 22:38:35.785887','2026-11-27 22:38:35.785897',NULL,NULL,'揭阳市','Jieyang','prefecture',1,'2026-11-27 22:38:41.159845',NULL,'+',NULL,NULL);
CREATE TABLE "hearings_historicalcommitment" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "kind" text NOT NULL,
  "status" text NOT NULL,
  "due_stated" text NULL,
  "due_from" date NULL,
  "due_to" date NULL,
  "due_basis" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "answer_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "lead_id" varchar(100) NULL,
  "source_id" varchar(100) NULL,
  CONSTRAINT "historicalcommitment_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalcommitment_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "historicalcommitment_kind_valid" CHECK ("kind" IN ('measure', 'pledge', 'reported')),
  CONSTRAINT "historicalcommitment_status_valid" CHECK ("status" IN ('broken', 'fulfilled', 'in_progress', 'partly_fulfilled', 'stated', 'superseded')),
  CONSTRAINT "historicalcommitment_due_stated_valid" CHECK ((LENGTH("due_stated") >= 1 AND LENGTH("due_stated") <= 100 AND instr("due_stated", char(0)) = 0)),
  CONSTRAINT "historicalcommitment_due_basis_valid" CHECK ((LENGTH("due_basis") >= 1 AND LENGTH("due_basis") <= 500 AND instr("due_basis", char(0)) = 0))
);
INSERT INTO "hearings_historicalcommitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-27 22:38:42.515718','2026-11-27 22:38:42.515722',NULL,1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','stated','2026年底前',NULL,'2026-12-31',NULL,1,'2026-11-27 22:38:42.580418',NULL,'+','jieyang-2025-10-30-a1','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju','jieyang-jie-yang-ri-bao-2025-10-31');
INSERT INTO "hearings_historicalcommitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-27 22:38:42.515718','2026-11-27 22:38:42.515722',NULL,1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','stated','2026年底前',NULL,'2026-12-31',NULL,2,'2026-11-27 22:38:42.669282',NULL,'~','jieyang-2025-10-30-a1','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju','jieyang-jie-yang-ri-bao-2025-10-31');
INSERT INTO "hearings_historicalcommitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-27 22:38:42.515718','2026-11-27 22:38:42.738746','2026-11-27 22:38:42.879849',1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','in_progress','2026年底前',NULL,'2026-12-31',NULL,3,'2026-11-27 22:38:42.926168',NULL,'~','jieyang-2025-10-30-a1','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_historicalcommitment_topics" (
  "id" bigint NOT NULL,
  "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "commitment_id" varchar(100) NULL,
  "history_id" integer NOT NULL,
  "topic_id" varchar(100) NULL
);
INSERT INTO "hearings_historicalcommitment_topics" VALUES(1,1,'jieyang-2025-10-30-c1',2,'industry-clusters');
INSERT INTO "hearings_historicalcommitment_topics" VALUES(1,2,'jieyang-2025-10-30-c1',3,'industry-clusters');
CREATE TABLE "hearings_historicalcommitmentevent" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "happened_on" date NOT NULL,
  "status" text NOT NULL,
  "note" text NULL,
  "quote" text NOT NULL,
  "state" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "commitment_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NULL,
  CONSTRAINT "historicalcommitmentevent_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalcommitmentevent_status_valid" CHECK ("status" IN ('broken', 'fulfilled', 'in_progress', 'partly_fulfilled', 'stated', 'superseded')),
  CONSTRAINT "historicalcommitmentevent_note_valid" CHECK ((LENGTH("note") >= 1 AND LENGTH("note") <= 1000 AND instr("note", char(0)) = 0)),
  CONSTRAINT "historicalcommitmentevent_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "historicalcommitmentevent_state_valid" CHECK ("state" IN ('draft', 'published', 'withdrawn'))
);
INSERT INTO "hearings_historicalcommitmentevent" VALUES(0,11,'jieyang-2025-10-30-e1','2026-11-27 22:38:42.738741','2026-11-27 22:38:42.738746',NULL,1,'2026-01-28','in_progress','已开工','首个产业园已开工建设。','published',1,'2026-11-27 22:38:42.796425',NULL,'+','jieyang-2025-10-30-c1','jieyang-2025-10-30',NULL,'jieyang-jie-yang-ri-bao-2026-01-28');
CREATE TABLE "hearings_historicalfigure" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "value" decimal NOT NULL,
  "unit" text NOT NULL,
  "stated_value" decimal NOT NULL,
  "stated_unit" text NULL,
  "kind" text NOT NULL,
  "qualifier" text NOT NULL,
  "measures" text NOT NULL,
  "period" text NULL,
  "period_from" date NULL,
  "period_to" date NULL,
  "basis" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "answer_id" varchar(100) NULL,
  "commitment_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NULL,
  CONSTRAINT "historicalfigure_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalfigure_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "historicalfigure_unit_valid" CHECK ((LENGTH("unit") >= 1 AND LENGTH("unit") <= 20 AND instr("unit", char(0)) = 0)),
  CONSTRAINT "historicalfigure_stated_unit_valid" CHECK ((LENGTH("stated_unit") >= 1 AND LENGTH("stated_unit") <= 20 AND instr("stated_unit", char(0)) = 0)),
  CONSTRAINT "historicalfigure_kind_valid" CHECK ("kind" IN ('area', 'change', 'count', 'duration', 'length', 'money', 'rank', 'share')),
  CONSTRAINT "historicalfigure_qualifier_valid" CHECK ("qualifier" IN ('about', 'at_least', 'at_most', 'exact', 'nearly', 'over', 'under')),
  CONSTRAINT "historicalfigure_measures_valid" CHECK ((LENGTH("measures") >= 1 AND LENGTH("measures") <= 200 AND instr("measures", char(0)) = 0)),
  CONSTRAINT "historicalfigure_period_valid" CHECK ((LENGTH("period") >= 1 AND LENGTH("period") <= 100 AND instr("period", char(0)) = 0)),
  CONSTRAINT "historicalfigure_basis_valid" CHECK ((LENGTH("basis") >= 1 AND LENGTH("basis") <= 500 AND instr("basis", char(0)) = 0))
);
INSERT INTO "hearings_historicalfigure" VALUES(79,86,'jieyang-2025-10-30-f1','2026-11-27 22:38:42.928619','2026-11-27 22:38:42.928623',NULL,1,'27.84亿元',2784000000,'CNY',27.84,'亿元','money','exact','投入',NULL,NULL,NULL,NULL,1,'2026-11-27 22:38:43.044290',NULL,'+','jieyang-2025-10-30-a1','jieyang-2025-10-30-c1','jieyang-2025-10-30',NULL,'jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_historicalhearing" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "title" text NOT NULL,
  "kind" text NOT NULL,
  "term" smallint unsigned NULL CHECK ("term" >= 0),
  "session" smallint unsigned NULL CHECK ("session" >= 0),
  "held_on" date NOT NULL,
  "held_on_note" text NULL,
  "state" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "area_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "convened_by_id" varchar(100) NULL,
  CONSTRAINT "historicalhearing_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalhearing_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "historicalhearing_kind_valid" CHECK ("kind" IN ('special_inquiry')),
  CONSTRAINT "historicalhearing_held_on_note_valid" CHECK ((LENGTH("held_on_note") >= 1 AND LENGTH("held_on_note") <= 500 AND instr("held_on_note", char(0)) = 0)),
  CONSTRAINT "historicalhearing_state_valid" CHECK ("state" IN ('draft', 'in_review', 'published', 'withdrawn'))
);
INSERT INTO "hearings_historicalhearing" VALUES('jieyang-2025-10-30','2026-11-27 22:38:41.573268','2026-11-27 22:38:41.573272',NULL,'专题询问：加快产业集聚','special_inquiry',NULL,NULL,'2025-10-30',NULL,'published',1,'2026-11-27 22:38:41.667269',NULL,'+','jieyang',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
INSERT INTO "hearings_historicalhearing" VALUES('jieyang-2025-10-30','2026-11-27 22:38:41.573268','2026-11-27 22:38:41.573272',NULL,'专题询问：加快产业集聚','special_inquiry',NULL,NULL,'2025-10-30',NULL,'published',2,'2026-11-27 22:38:41.734296',NULL,'~','jieyang',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
CREATE TABLE "hearings_historicalhearing_sources" (
  "id" bigint NOT NULL,
  "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NULL,
  "history_id" integer NOT NULL,
  "source_id" varchar(100) NULL
);
INSERT INTO "hearings_historicalhearing_sources" VALUES(1,1,'jieyang-2025-10-30',2,'jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_historicalorganization" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL,
  "name" text NOT NULL,
  "short_name" text NULL,
  "other_names" text NULL,
  "name_en" text NULL,
  "classification" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "area_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" varchar(100) NULL,
  CONSTRAINT "historicalorganization_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalorganization_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "historicalorganization_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 200 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicalorganization_short_name_valid" CHECK ((LENGTH("short_name") >= 1 AND LENGTH("short_name") <= 100 AND instr("short_name", char(0)) = 0)),
  CONSTRAINT "historicalorganization_other_names_valid" CHECK ((LENGTH("other_names") >= 1 AND LENGTH("other_names") <= 500 AND instr("other_names", char(0)) = 0)),
  CONSTRAINT "historicalorganization_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 200 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "historicalorganization_classification_valid" CHECK ("classification" IN ('committee', 'company', 'congress', 'department', 'government', 'media', 'other'))
);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-jie-yang-ri-bao','2026-11-27 22:38:41.204932','2026-11-27 22:38:41.204936',NULL,'7d9cafdbcf9e19daa67cda130f06bf82','揭阳日报',NULL,NULL,NULL,'media',1,'2026-11-27 22:38:41.397862',NULL,'+','jieyang',NULL,NULL);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','2026-11-27 22:38:41.500487','2026-11-27 22:38:41.500491',NULL,'6e89a89ccd654a17ab4e0666b4f66265','揭阳市人民代表大会常务委员会',NULL,NULL,NULL,'committee',2,'2026-11-27 22:38:41.572581',NULL,'+','jieyang',NULL,NULL);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-fa-zhan-he-gai-ge-ju','2026-11-27 22:38:41.850729','2026-11-27 22:38:41.850735',NULL,'e982412b434189ccfc1b5e06fe1c0404','揭阳市发展和改革局',NULL,NULL,NULL,'department',3,'2026-11-27 22:38:42.102036',NULL,'+','jieyang',NULL,NULL);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','2026-11-27 22:38:43.083709','2026-11-27 22:38:43.083714',NULL,'1dd35669bb3d3e3fe0979e5309bf69a2','揭阳市人民代表大会财政经济委员会',NULL,NULL,NULL,'committee',4,'2026-11-27 22:38:43.209816',NULL,'+','jieyang',NULL,NULL);
CREATE TABLE "hearings_historicalperson" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL,
  "name" text NOT NULL,
  "name_pinyin" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "area_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "historicalperson_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalperson_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "historicalperson_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicalperson_name_pinyin_valid" CHECK ((LENGTH("name_pinyin") >= 1 AND LENGTH("name_pinyin") <= 100 AND instr("name_pinyin", char(0)) = 0))
);
INSERT INTO "hearings_historicalperson" VALUES('jieyang-liu-xiaojie','2026-11-27 22:38:41.736176','2026-11-27 22:38:41.736181',NULL,'cec05c9e13ed161b456d56867e799d68','刘小杰','Liu Xiaojie',1,'2026-11-27 22:38:41.812231',NULL,'+','jieyang',NULL);
INSERT INTO "hearings_historicalperson" VALUES('jieyang-lin-shuhong','2026-11-27 22:38:42.102844','2026-11-27 22:38:42.102848',NULL,'2d200f3559b83231a70b8f2a34953007','林树宏','Lin Shuhong',2,'2026-11-27 22:38:42.158021',NULL,'+','jieyang',NULL);
CREATE TABLE "hearings_historicalquestion" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "section_id" varchar(100) NULL,
  "source_id" varchar(100) NULL,
  "speaker_id" varchar(100) NULL,
  CONSTRAINT "historicalquestion_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalquestion_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0))
);
INSERT INTO "hearings_historicalquestion" VALUES(29,43,'jieyang-2025-10-30-q1','2026-11-27 22:38:42.332290','2026-11-27 22:38:42.332294',NULL,1,'我市重点产业项目的情况如何？',1,'2026-11-27 22:38:42.396636',NULL,'+','jieyang-2025-10-30',NULL,'jieyang-2025-10-30-s1','jieyang-jie-yang-ri-bao-2025-10-31','jieyang-2025-10-30-p1');
CREATE TABLE "hearings_historicalsection" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "title" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NULL,
  CONSTRAINT "historicalsection_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalsection_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0))
);
INSERT INTO "hearings_historicalsection" VALUES(14,20,'jieyang-2025-10-30-s1','2026-11-27 22:38:42.313939','2026-11-27 22:38:42.313945',NULL,1,'夯实产业根基',1,'2026-11-27 22:38:42.330846',NULL,'+','jieyang-2025-10-30',NULL,'jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_historicalsource" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL,
  "title" text NULL,
  "url" text NULL,
  "published_on" date NULL,
  "retrieved_on" date NULL,
  "licence_note" text NULL,
  "credits" text NULL,
  "text" text NOT NULL,
  "sha256" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "publisher_id" varchar(100) NULL,
  CONSTRAINT "historicalsource_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalsource_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "historicalsource_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "historicalsource_url_valid" CHECK ((LENGTH("url") >= 1 AND LENGTH("url") <= 500 AND instr("url", char(0)) = 0)),
  CONSTRAINT "historicalsource_licence_note_valid" CHECK ((LENGTH("licence_note") >= 1 AND LENGTH("licence_note") <= 500 AND instr("licence_note", char(0)) = 0)),
  CONSTRAINT "historicalsource_credits_valid" CHECK ((LENGTH("credits") >= 1 AND LENGTH("credits") <= 300 AND instr("credits", char(0)) = 0)),
  CONSTRAINT "historicalsource_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0)),
  CONSTRAINT "historicalsource_sha256_valid" CHECK ((LENGTH("sha256") >= 1 AND LENGTH("sha256") <= 64 AND instr("sha256", char(0)) = 0))
);
INSERT INTO "hearings_historicalsource" VALUES('jieyang-jie-yang-ri-bao-2025-10-31','2026-11-27 22:38:41.399627','2026-11-27 22:38:41.399631',NULL,'05b1845ee0fca4360bd7efa9af03d3fb','专题询问现场',NULL,'2025-10-31',NULL,NULL,'撰文','30日，开展专题询问。   夯实产业根基   委员林树宏：我市重点产业项目的情况如何？   局长刘小杰：一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。   满意38票，基本满意5票，不满意0票，弃权1票
','c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2',1,'2026-11-27 22:38:41.444280',NULL,'+',NULL,'jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_historicalsource" VALUES('jieyang-jie-yang-ri-bao-2026-01-28','2026-11-27 22:38:42.684430','2026-11-27 22:38:42.684436',NULL,'4e62b670567d00e015baf6d26f73d92f',NULL,NULL,'2026-01-28',NULL,NULL,NULL,'首个产业园已开工建设。','78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88',2,'2026-11-27 22:38:42.709475',NULL,'+',NULL,'jieyang-jie-yang-ri-bao');
CREATE TABLE "hearings_historicalspeaker" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "role" text NOT NULL,
  "capacity" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NULL,
  "person_id" varchar(100) NULL,
  CONSTRAINT "historicalspeaker_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalspeaker_role_valid" CHECK ((LENGTH("role") >= 1 AND LENGTH("role") <= 200 AND instr("role", char(0)) = 0)),
  CONSTRAINT "historicalspeaker_capacity_valid" CHECK ("capacity" IN ('questioner', 'respondent'))
);
INSERT INTO "hearings_historicalspeaker" VALUES('jieyang-2025-10-30-p1','2026-11-27 22:38:42.158734','2026-11-27 22:38:42.158738',NULL,1,'市人大常委会委员','questioner',1,'2026-11-27 22:38:42.207397',NULL,'+','jieyang-2025-10-30',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','jieyang-lin-shuhong');
INSERT INTO "hearings_historicalspeaker" VALUES('jieyang-2025-10-30-p2','2026-11-27 22:38:42.208288','2026-11-27 22:38:42.208291',NULL,2,'市发改局局长','respondent',2,'2026-11-27 22:38:42.260191',NULL,'+','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju','jieyang-liu-xiaojie');
CREATE TABLE "hearings_historicaltopic" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "name" text NOT NULL,
  "name_en" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" varchar(100) NULL,
  CONSTRAINT "historicaltopic_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicaltopic_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicaltopic_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0))
);
INSERT INTO "hearings_historicaltopic" VALUES('industry-clusters','2026-11-27 22:38:41.161097','2026-11-27 22:38:41.161100',NULL,'产业集群','Industry Clusters',1,'2026-11-27 22:38:41.203205',NULL,'+',NULL,NULL);
CREATE TABLE "hearings_historicalvote" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "agenda_item" text NULL,
  "quote" text NOT NULL,
  "satisfied" smallint unsigned NULL CHECK ("satisfied" >= 0),
  "basically_satisfied" smallint unsigned NULL CHECK ("basically_satisfied" >= 0),
  "unsatisfied" smallint unsigned NULL CHECK ("unsatisfied" >= 0),
  "abstained" smallint unsigned NULL CHECK ("abstained" >= 0),
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "answer_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NULL,
  "source_id" varchar(100) NULL,
  CONSTRAINT "historicalvote_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalvote_agenda_item_valid" CHECK ((LENGTH("agenda_item") >= 1 AND LENGTH("agenda_item") <= 300 AND instr("agenda_item", char(0)) = 0)),
  CONSTRAINT "historicalvote_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0))
);
INSERT INTO "hearings_historicalvote" VALUES(98,121,'jieyang-2025-10-30-v1','2026-11-27 22:38:43.211579','2026-11-27 22:38:43.211583',NULL,1,NULL,'满意38票，基本满意5票，不满意0票，弃权1票',38,5,0,1,1,'2026-11-27 22:38:43.296559',NULL,'+','jieyang-2025-10-30-a1','jieyang-2025-10-30',NULL,'jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_organization" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL UNIQUE,
  "name" text NOT NULL,
  "short_name" text NULL,
  "other_names" text NULL,
  "name_en" text NULL,
  "classification" text NOT NULL,
  "area_id" varchar(100) NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "organization_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 200 AND instr("name", char(0)) = 0)),
  CONSTRAINT "organization_short_name_valid" CHECK ((LENGTH("short_name") >= 1 AND LENGTH("short_name") <= 100 AND instr("short_name", char(0)) = 0)),
  CONSTRAINT "organization_other_names_valid" CHECK ((LENGTH("other_names") >= 1 AND LENGTH("other_names") <= 500 AND instr("other_names", char(0)) = 0)),
  CONSTRAINT "organization_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 200 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "organization_classification_valid" CHECK ("classification" IN ('committee', 'company', 'congress', 'department', 'government', 'media', 'other')),
  CONSTRAINT "organization_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "organization_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_organization" VALUES('jieyang-jie-yang-ri-bao','2026-11-27 22:38:41.204932','2026-11-27 22:38:41.204936',NULL,'7d9cafdbcf9e19daa67cda130f06bf82','揭阳日报',NULL,NULL,NULL,'media','jieyang',NULL);
INSERT INTO "hearings_organization" VALUES('jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','2026-11-27 22:38:41.500487','2026-11-27 22:38:41.500491',NULL,'6e89a89ccd654a17ab4e0666b4f66265','揭阳市人民代表大会常务委员会',NULL,NULL,NULL,'committee','jieyang',NULL);
INSERT INTO "hearings_organization" VALUES('jieyang-fa-zhan-he-gai-ge-ju','2026-11-27 22:38:41.850729','2026-11-27 22:38:41.850735',NULL,'e982412b434189ccfc1b5e06fe1c0404','揭阳市发展和改革局',NULL,NULL,NULL,'department','jieyang',NULL);
INSERT INTO "hearings_organization" VALUES('jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','2026-11-27 22:38:43.083709','2026-11-27 22:38:43.083714',NULL,'1dd35669bb3d3e3fe0979e5309bf69a2','揭阳市人民代表大会财政经济委员会',NULL,NULL,NULL,'committee','jieyang',NULL);
CREATE TABLE "hearings_person" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL UNIQUE,
  "name" text NOT NULL,
  "name_pinyin" text NULL,
  "area_id" varchar(100) NOT NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "person_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "person_name_pinyin_valid" CHECK ((LENGTH("name_pinyin") >= 1 AND LENGTH("name_pinyin") <= 100 AND instr("name_pinyin", char(0)) = 0)),
  CONSTRAINT "person_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "person_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_person" VALUES('jieyang-liu-xiaojie','2026-11-27 22:38:41.736176','2026-11-27 22:38:41.736181',NULL,'cec05c9e13ed161b456d56867e799d68','刘小杰','Liu Xiaojie','jieyang');
INSERT INTO "hearings_person" VALUES('jieyang-lin-shuhong','2026-11-27 22:38:42.102844','2026-11-27 22:38:42.102848',NULL,'2d200f3559b83231a70b8f2a34953007','林树宏','Lin Shuhong','jieyang');
CREATE TABLE "hearings_question" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "section_id" varchar(100) NULL REFERENCES "hearings_section" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  "speaker_id" varchar(100) NOT NULL REFERENCES "hearings_speaker" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "question_span_fits_words" CHECK ("end" = ("start" + LENGTH("text"))),
  CONSTRAINT "question_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0)),
  CONSTRAINT "question_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "question_number_once" UNIQUE ("hearing_id", "number")
);
INSERT INTO "hearings_question" VALUES(29,43,'jieyang-2025-10-30-q1','2026-11-27 22:38:42.332290','2026-11-27 22:38:42.332294',NULL,1,'我市重点产业项目的情况如何？','jieyang-2025-10-30','jieyang-2025-10-30-s1','jieyang-jie-yang-ri-bao-2025-10-31','jieyang-2025-10-30-p1');
CREATE TABLE "hearings_release" (
  "number" integer unsigned NOT NULL PRIMARY KEY CHECK ("number" >= 0),
  "at" datetime NOT NULL UNIQUE,
  "reason" text NOT NULL,
  "digest" text NOT NULL,
  "added" integer unsigned NOT NULL CHECK ("added" >= 0),
  "changed" integer unsigned NOT NULL CHECK ("changed" >= 0),
  "removed" integer unsigned NOT NULL CHECK ("removed" >= 0),
  CONSTRAINT "release_reason_valid" CHECK ("reason" IN ('correction', 'day', 'event_published', 'event_withdrawn', 'loaded', 'published', 'withdrawn')),
  CONSTRAINT "release_digest_valid" CHECK ((LENGTH("digest") >= 1 AND LENGTH("digest") <= 64 AND instr("digest", char(0)) = 0))
);
INSERT INTO "hearings_release" VALUES(1,'2026-11-27 22:38:43.297381','event_published','52d12fab0e4c43a2c935ede628d392ce39b7e082bbf5cdb94acb8bb9320da16b',20,0,0);
CREATE TABLE "hearings_section" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "title" text NOT NULL,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "section_span_fits_words" CHECK ("end" = ("start" + LENGTH("title"))),
  CONSTRAINT "section_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "section_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "section_number_once" UNIQUE ("hearing_id", "number")
);
INSERT INTO "hearings_section" VALUES(14,20,'jieyang-2025-10-30-s1','2026-11-27 22:38:42.313939','2026-11-27 22:38:42.313945',NULL,1,'夯实产业根基','jieyang-2025-10-30','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_source" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL UNIQUE,
  "title" text NULL,
  "url" text NULL,
  "published_on" date NULL,
  "retrieved_on" date NULL,
  "licence_note" text NULL,
  "credits" text NULL,
  "text" text NOT NULL,
  "sha256" text NOT NULL UNIQUE,
  "publisher_id" varchar(100) NOT NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "source_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "source_url_valid" CHECK ((LENGTH("url") >= 1 AND LENGTH("url") <= 500 AND instr("url", char(0)) = 0)),
  CONSTRAINT "source_licence_note_valid" CHECK ((LENGTH("licence_note") >= 1 AND LENGTH("licence_note") <= 500 AND instr("licence_note", char(0)) = 0)),
  CONSTRAINT "source_credits_valid" CHECK ((LENGTH("credits") >= 1 AND LENGTH("credits") <= 300 AND instr("credits", char(0)) = 0)),
  CONSTRAINT "source_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0)),
  CONSTRAINT "source_sha256_valid" CHECK ((LENGTH("sha256") >= 1 AND LENGTH("sha256") <= 64 AND instr("sha256", char(0)) = 0)),
  CONSTRAINT "source_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "source_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_source" VALUES('jieyang-jie-yang-ri-bao-2025-10-31','2026-11-27 22:38:41.399627','2026-11-27 22:38:41.399631',NULL,'05b1845ee0fca4360bd7efa9af03d3fb','专题询问现场',NULL,'2025-10-31',NULL,NULL,'撰文','30日，开展专题询问。   夯实产业根基   委员林树宏：我市重点产业项目的情况如何？   局长刘小杰：一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。   满意38票，基本满意5票，不满意0票，弃权1票
','c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2','jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_source" VALUES('jieyang-jie-yang-ri-bao-2026-01-28','2026-11-27 22:38:42.684430','2026-11-27 22:38:42.684436',NULL,'4e62b670567d00e015baf6d26f73d92f',NULL,NULL,'2026-01-28',NULL,NULL,NULL,'首个产业园已开工建设。','78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88','jieyang-jie-yang-ri-bao');
CREATE TABLE "hearings_speaker" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "role" text NOT NULL,
  "capacity" text NOT NULL,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person_id" varchar(100) NULL REFERENCES "hearings_person" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "speaker_role_valid" CHECK ((LENGTH("role") >= 1 AND LENGTH("role") <= 200 AND instr("role", char(0)) = 0)),
  CONSTRAINT "speaker_capacity_valid" CHECK ("capacity" IN ('questioner', 'respondent')),
  CONSTRAINT "speaker_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "speaker_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "speaker_once_per_capacity" UNIQUE ("hearing_id", "person_id", "organization_id", "role", "capacity")
);
INSERT INTO "hearings_speaker" VALUES('jieyang-2025-10-30-p1','2026-11-27 22:38:42.158734','2026-11-27 22:38:42.158738',NULL,1,'市人大常委会委员','questioner','jieyang-2025-10-30','jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','jieyang-lin-shuhong');
INSERT INTO "hearings_speaker" VALUES('jieyang-2025-10-30-p2','2026-11-27 22:38:42.208288','2026-11-27 22:38:42.208291',NULL,2,'市发改局局长','respondent','jieyang-2025-10-30','jieyang-fa-zhan-he-gai-ge-ju','jieyang-liu-xiaojie');
CREATE TABLE "hearings_topic" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "name" text NOT NULL,
  "name_en" text NULL,
  "parent_id" varchar(100) NULL REFERENCES "hearings_topic" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "topic_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "topic_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "topic_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_topic" VALUES('industry-clusters','2026-11-27 22:38:41.161097','2026-11-27 22:38:41.161100',NULL,'产业集群','Industry Clusters',NULL);
CREATE TABLE "hearings_vote" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "agenda_item" text NULL,
  "quote" text NOT NULL,
  "satisfied" smallint unsigned NULL CHECK ("satisfied" >= 0),
  "basically_satisfied" smallint unsigned NULL CHECK ("basically_satisfied" >= 0),
  "unsatisfied" smallint unsigned NULL CHECK ("unsatisfied" >= 0),
  "abstained" smallint unsigned NULL CHECK ("abstained" >= 0),
  "answer_id" varchar(100) NULL REFERENCES "hearings_answer" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NOT NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "vote_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "vote_agenda_item_valid" CHECK ((LENGTH("agenda_item") >= 1 AND LENGTH("agenda_item") <= 300 AND instr("agenda_item", char(0)) = 0)),
  CONSTRAINT "vote_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "vote_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "vote_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "vote_on_one_thing" CHECK ((("agenda_item" IS NULL AND "answer_id" IS NOT NULL) OR ("agenda_item" IS NOT NULL AND "answer_id" IS NULL))),
  CONSTRAINT "vote_has_a_count" CHECK (NOT ("abstained" IS NULL AND "basically_satisfied" IS NULL AND "satisfied" IS NULL AND "unsatisfied" IS NULL))
);
INSERT INTO "hearings_vote" VALUES(98,121,'jieyang-2025-10-30-v1','2026-11-27 22:38:43.211579','2026-11-27 22:38:43.211583',NULL,1,NULL,'满意38票，基本满意5票，不满意0票，弃权1票',38,5,0,1,'jieyang-2025-10-30-a1','jieyang-2025-10-30','jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "axes_accessattempt_user_agent_ad89678b" ON "axes_accessattempt" ("user_agent");
CREATE INDEX "axes_accessattempt_ip_address_10922d9c" ON "axes_accessattempt" ("ip_address");
CREATE INDEX "axes_accessattempt_username_3f2d4ca0" ON "axes_accessattempt" ("username");
CREATE UNIQUE INDEX "axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq" ON "axes_accessattempt" ("username", "ip_address", "user_agent");
CREATE INDEX "axes_accessfailurelog_user_agent_ea145dda" ON "axes_accessfailurelog" ("user_agent");
CREATE INDEX "axes_accessfailurelog_ip_address_2e9f5a7f" ON "axes_accessfailurelog" ("ip_address");
CREATE INDEX "axes_accessfailurelog_username_a8b7e8a4" ON "axes_accessfailurelog" ("username");
CREATE INDEX "axes_accesslog_user_agent_0e659004" ON "axes_accesslog" ("user_agent");
CREATE INDEX "axes_accesslog_ip_address_86b417e5" ON "axes_accesslog" ("ip_address");
CREATE INDEX "axes_accesslog_username_df93064b" ON "axes_accesslog" ("username");
CREATE INDEX "hearings_area_parent_id_d68b6697" ON "hearings_area" ("parent_id");
CREATE INDEX "hearings_historicalarea_id_a277dbdd" ON "hearings_historicalarea" ("id");
CREATE INDEX "hearings_historicalarea_code_84e163b8" ON "hearings_historicalarea" ("code");
CREATE INDEX "hearings_historicalarea_history_date_b51e8d0b" ON "hearings_historicalarea" ("history_date");
CREATE INDEX "hearings_historicalarea_history_user_id_9cd18dab" ON "hearings_historicalarea" ("history_user_id");
CREATE INDEX "hearings_historicalarea_parent_id_2bced416" ON "hearings_historicalarea" ("parent_id");
CREATE INDEX "hearings_historicalperson_id_9ccf5b8f" ON "hearings_historicalperson" ("id");
CREATE INDEX "hearings_historicalperson_key_d25e0396" ON "hearings_historicalperson" ("key");
CREATE INDEX "hearings_historicalperson_history_date_a167016a" ON "hearings_historicalperson" ("history_date");
CREATE INDEX "hearings_historicalperson_area_id_72487d2c" ON "hearings_historicalperson" ("area_id");
CREATE INDEX "hearings_historicalperson_history_user_id_2e04c0eb" ON "hearings_historicalperson" ("history_user_id");
CREATE INDEX "hearings_organization_area_id_e1d08055" ON "hearings_organization" ("area_id");
CREATE INDEX "hearings_organization_parent_id_7067ba5c" ON "hearings_organization" ("parent_id");
CREATE INDEX "hearings_historicalsource_id_e18e723d" ON "hearings_historicalsource" ("id");
CREATE INDEX "hearings_historicalsource_key_9b0b66ad" ON "hearings_historicalsource" ("key");
CREATE INDEX "hearings_historicalsource_sha256_0d263983" ON "hearings_historicalsource" ("sha256");
CREATE INDEX "hearings_historicalsource_history_date_cec2bf29" ON "hearings_historicalsource" ("history_date");
CREATE INDEX "hearings_historicalsource_history_user_id_837713e2" ON "hearings_historicalsource" ("history_user_id");
CREATE INDEX "hearings_historicalsource_publisher_id_3cec503e" ON "hearings_historicalsource" ("publisher_id");
CREATE INDEX "hearings_historicalorganization_id_4e4026ff" ON "hearings_historicalorganization" ("id");
CREATE INDEX "hearings_historicalorganization_key_30ef1609" ON "hearings_historicalorganization" ("key");
CREATE INDEX "hearings_historicalorganization_history_date_d53b37a4" ON "hearings_historicalorganization" ("history_date");
CREATE INDEX "hearings_historicalorganization_area_id_ffbc91be" ON "hearings_historicalorganization" ("area_id");
CREATE INDEX "hearings_historicalorganization_history_user_id_ee6772a6" ON "hearings_historicalorganization" ("history_user_id");
CREATE INDEX "hearings_historicalorganization_parent_id_2ea6db24" ON "hearings_historicalorganization" ("parent_id");
CREATE INDEX "hearings_historicalhearing_id_fda1b675" ON "hearings_historicalhearing" ("id");
CREATE INDEX "hearings_historicalhearing_held_on_34244ac1" ON "hearings_historicalhearing" ("held_on");
CREATE INDEX "hearings_historicalhearing_history_date_a5e0c4b1" ON "hearings_historicalhearing" ("history_date");
CREATE INDEX "hearings_historicalhearing_area_id_dacc88f5" ON "hearings_historicalhearing" ("area_id");
CREATE INDEX "hearings_historicalhearing_history_user_id_6c47db17" ON "hearings_historicalhearing" ("history_user_id");
CREATE INDEX "hearings_historicalhearing_convened_by_id_09a65c71" ON "hearings_historicalhearing" ("convened_by_id");
CREATE INDEX "hearings_hearing_held_on_0dfa67c0" ON "hearings_hearing" ("held_on");
CREATE INDEX "hearings_hearing_area_id_43bd9544" ON "hearings_hearing" ("area_id");
CREATE INDEX "hearings_hearing_convened_by_id_1b4bcaa4" ON "hearings_hearing" ("convened_by_id");
CREATE INDEX "hearings_person_area_id_57513e71" ON "hearings_person" ("area_id");
CREATE INDEX "hearings_historicalspeaker_id_af2b4228" ON "hearings_historicalspeaker" ("id");
CREATE INDEX "hearings_historicalspeaker_history_date_69408f9f" ON "hearings_historicalspeaker" ("history_date");
CREATE INDEX "hearings_historicalspeaker_hearing_id_18e157dc" ON "hearings_historicalspeaker" ("hearing_id");
CREATE INDEX "hearings_historicalspeaker_history_user_id_3d54696e" ON "hearings_historicalspeaker" ("history_user_id");
CREATE INDEX "hearings_historicalspeaker_organization_id_a1d52a59" ON "hearings_historicalspeaker" ("organization_id");
CREATE INDEX "hearings_historicalspeaker_person_id_fbf4e50b" ON "hearings_historicalspeaker" ("person_id");
CREATE INDEX "hearings_source_publisher_id_d167a61b" ON "hearings_source" ("publisher_id");
CREATE INDEX "hearings_historicalvote_id_db43a108" ON "hearings_historicalvote" ("id");
CREATE INDEX "hearings_historicalvote_history_date_99f3ce4a" ON "hearings_historicalvote" ("history_date");
CREATE INDEX "hearings_historicalvote_answer_id_3ea52779" ON "hearings_historicalvote" ("answer_id");
CREATE INDEX "hearings_historicalvote_hearing_id_1457ca68" ON "hearings_historicalvote" ("hearing_id");
CREATE INDEX "hearings_historicalvote_history_user_id_9ce076e6" ON "hearings_historicalvote" ("history_user_id");
CREATE INDEX "hearings_historicalvote_organization_id_25c0b7bf" ON "hearings_historicalvote" ("organization_id");
CREATE INDEX "hearings_historicalvote_source_id_e73b95f1" ON "hearings_historicalvote" ("source_id");
CREATE INDEX "hearings_historicalsection_id_781a740a" ON "hearings_historicalsection" ("id");
CREATE INDEX "hearings_historicalsection_history_date_e7c8b52a" ON "hearings_historicalsection" ("history_date");
CREATE INDEX "hearings_historicalsection_hearing_id_79d3b33e" ON "hearings_historicalsection" ("hearing_id");
CREATE INDEX "hearings_historicalsection_history_user_id_aaff429d" ON "hearings_historicalsection" ("history_user_id");
CREATE INDEX "hearings_historicalsection_source_id_c8ffc9b6" ON "hearings_historicalsection" ("source_id");
CREATE INDEX "hearings_historicalhearing_sources_id_4a50648f" ON "hearings_historicalhearing_sources" ("id");
CREATE INDEX "hearings_historicalhearing_sources_hearing_id_f4376236" ON "hearings_historicalhearing_sources" ("hearing_id");
CREATE INDEX "hearings_historicalhearing_sources_history_id_6f412c2e" ON "hearings_historicalhearing_sources" ("history_id");
CREATE INDEX "hearings_historicalhearing_sources_source_id_c8f236ea" ON "hearings_historicalhearing_sources" ("source_id");
CREATE INDEX "hearings_historicalfigure_id_1b2a16f7" ON "hearings_historicalfigure" ("id");
CREATE INDEX "hearings_historicalfigure_history_date_f700caa1" ON "hearings_historicalfigure" ("history_date");
CREATE INDEX "hearings_historicalfigure_answer_id_f1f2b817" ON "hearings_historicalfigure" ("answer_id");
CREATE INDEX "hearings_historicalfigure_commitment_id_0e6d2a5f" ON "hearings_historicalfigure" ("commitment_id");
CREATE INDEX "hearings_historicalfigure_hearing_id_04c536de" ON "hearings_historicalfigure" ("hearing_id");
CREATE INDEX "hearings_historicalfigure_history_user_id_0586a8b0" ON "hearings_historicalfigure" ("history_user_id");
CREATE INDEX "hearings_historicalfigure_source_id_0edd9ab0" ON "hearings_historicalfigure" ("source_id");
CREATE INDEX "hearings_historicalcommitmentevent_id_0b289020" ON "hearings_historicalcommitmentevent" ("id");
CREATE INDEX "hearings_historicalcommitmentevent_history_date_c6d44663" ON "hearings_historicalcommitmentevent" ("history_date");
CREATE INDEX "hearings_historicalcommitmentevent_commitment_id_6ab26a73" ON "hearings_historicalcommitmentevent" ("commitment_id");
CREATE INDEX "hearings_historicalcommitmentevent_hearing_id_8f31862b" ON "hearings_historicalcommitmentevent" ("hearing_id");
CREATE INDEX "hearings_historicalcommitmentevent_history_user_id_d41519e9" ON "hearings_historicalcommitmentevent" ("history_user_id");
CREATE INDEX "hearings_historicalcommitmentevent_source_id_8c8983f3" ON "hearings_historicalcommitmentevent" ("source_id");
CREATE INDEX "hearings_historicalcommitment_id_c41ad207" ON "hearings_historicalcommitment" ("id");
CREATE INDEX "hearings_historicalcommitment_history_date_90b8de79" ON "hearings_historicalcommitment" ("history_date");
CREATE INDEX "hearings_historicalcommitment_answer_id_dd67d451" ON "hearings_historicalcommitment" ("answer_id");
CREATE INDEX "hearings_historicalcommitment_hearing_id_4309bfa5" ON "hearings_historicalcommitment" ("hearing_id");
CREATE INDEX "hearings_historicalcommitment_history_user_id_ccf80cba" ON "hearings_historicalcommitment" ("history_user_id");
CREATE INDEX "hearings_historicalcommitment_lead_id_f920844d" ON "hearings_historicalcommitment" ("lead_id");
CREATE INDEX "hearings_historicalcommitment_source_id_be33a64d" ON "hearings_historicalcommitment" ("source_id");
CREATE UNIQUE INDEX "hearings_hearing_sources_hearing_id_source_id_df1f7b16_uniq" ON "hearings_hearing_sources" ("hearing_id", "source_id");
CREATE INDEX "hearings_hearing_sources_hearing_id_6f36b702" ON "hearings_hearing_sources" ("hearing_id");
CREATE INDEX "hearings_hearing_sources_source_id_34f50fd0" ON "hearings_hearing_sources" ("source_id");
CREATE INDEX "hearings_historicalquestion_id_48ccea18" ON "hearings_historicalquestion" ("id");
CREATE INDEX "hearings_historicalquestion_history_date_dbe0bc76" ON "hearings_historicalquestion" ("history_date");
CREATE INDEX "hearings_historicalquestion_hearing_id_73609035" ON "hearings_historicalquestion" ("hearing_id");
CREATE INDEX "hearings_historicalquestion_history_user_id_a8b3ffdd" ON "hearings_historicalquestion" ("history_user_id");
CREATE INDEX "hearings_historicalquestion_section_id_1943ffba" ON "hearings_historicalquestion" ("section_id");
CREATE INDEX "hearings_historicalquestion_source_id_82823130" ON "hearings_historicalquestion" ("source_id");
CREATE INDEX "hearings_historicalquestion_speaker_id_71e098c9" ON "hearings_historicalquestion" ("speaker_id");
CREATE INDEX "hearings_historicalanswer_id_88713a24" ON "hearings_historicalanswer" ("id");
CREATE INDEX "hearings_historicalanswer_history_date_19e20565" ON "hearings_historicalanswer" ("history_date");
CREATE INDEX "hearings_historicalanswer_hearing_id_7f55bfd7" ON "hearings_historicalanswer" ("hearing_id");
CREATE INDEX "hearings_historicalanswer_history_user_id_f21f205c" ON "hearings_historicalanswer" ("history_user_id");
CREATE INDEX "hearings_historicalanswer_question_id_99dd1462" ON "hearings_historicalanswer" ("question_id");
CREATE INDEX "hearings_historicalanswer_source_id_f5de45b1" ON "hearings_historicalanswer" ("source_id");
CREATE INDEX "hearings_historicalanswer_speaker_id_bcc99de1" ON "hearings_historicalanswer" ("speaker_id");
CREATE INDEX "area_modified" ON "hearings_area" ("modified_at", "id");
CREATE INDEX "organization_modified" ON "hearings_organization" ("modified_at", "id");
CREATE INDEX "person_modified" ON "hearings_person" ("modified_at", "id");
CREATE INDEX "hearings_topic_parent_id_a01f4193" ON "hearings_topic" ("parent_id");
CREATE INDEX "hearings_historicaltopic_id_182620f3" ON "hearings_historicaltopic" ("id");
CREATE INDEX "hearings_historicaltopic_history_date_999f4728" ON "hearings_historicaltopic" ("history_date");
CREATE INDEX "hearings_historicaltopic_history_user_id_4d301623" ON "hearings_historicaltopic" ("history_user_id");
CREATE INDEX "hearings_historicaltopic_parent_id_48b1b5d5" ON "hearings_historicaltopic" ("parent_id");
CREATE INDEX "hearings_historicalcommitment_topics_id_6860aa0b" ON "hearings_historicalcommitment_topics" ("id");
CREATE INDEX "hearings_historicalcommitment_topics_commitment_id_ceadca71" ON "hearings_historicalcommitment_topics" ("commitment_id");
CREATE INDEX "hearings_historicalcommitment_topics_history_id_30fa0620" ON "hearings_historicalcommitment_topics" ("history_id");
CREATE INDEX "hearings_historicalcommitment_topics_topic_id_a8849299" ON "hearings_historicalcommitment_topics" ("topic_id");
CREATE UNIQUE INDEX "hearings_commitment_topics_commitment_id_topic_id_96370029_uniq" ON "hearings_commitment_topics" ("commitment_id", "topic_id");
CREATE INDEX "hearings_commitment_topics_commitment_id_703eafe7" ON "hearings_commitment_topics" ("commitment_id");
CREATE INDEX "hearings_commitment_topics_topic_id_f2ffa6cf" ON "hearings_commitment_topics" ("topic_id");
CREATE INDEX "source_modified" ON "hearings_source" ("modified_at", "id");
CREATE INDEX "hearings_section_hearing_id_f372127e" ON "hearings_section" ("hearing_id");
CREATE INDEX "hearings_section_source_id_939c4337" ON "hearings_section" ("source_id");
CREATE INDEX "section_modified" ON "hearings_section" ("modified_at", "id");
CREATE INDEX "hearing_modified" ON "hearings_hearing" ("modified_at", "id");
CREATE INDEX "hearings_figure_answer_id_20c40fbe" ON "hearings_figure" ("answer_id");
CREATE INDEX "hearings_figure_commitment_id_1b64cb35" ON "hearings_figure" ("commitment_id");
CREATE INDEX "hearings_figure_hearing_id_fcfb8f14" ON "hearings_figure" ("hearing_id");
CREATE INDEX "hearings_figure_source_id_18f80d2d" ON "hearings_figure" ("source_id");
CREATE INDEX "figure_modified" ON "hearings_figure" ("modified_at", "id");
CREATE INDEX "figure_value" ON "hearings_figure" ("value", "id");
CREATE INDEX "hearings_commitmentevent_commitment_id_f425cf58" ON "hearings_commitmentevent" ("commitment_id");
CREATE INDEX "hearings_commitmentevent_hearing_id_8c811e17" ON "hearings_commitmentevent" ("hearing_id");
CREATE INDEX "hearings_commitmentevent_source_id_7be9d783" ON "hearings_commitmentevent" ("source_id");
CREATE INDEX "commitmentevent_modified" ON "hearings_commitmentevent" ("modified_at", "id");
CREATE INDEX "hearings_speaker_hearing_id_f51d05b2" ON "hearings_speaker" ("hearing_id");
CREATE INDEX "hearings_speaker_organization_id_9bbc20b6" ON "hearings_speaker" ("organization_id");
CREATE INDEX "hearings_speaker_person_id_7f25233c" ON "hearings_speaker" ("person_id");
CREATE INDEX "speaker_modified" ON "hearings_speaker" ("modified_at", "id");
CREATE INDEX "hearings_question_hearing_id_3a973ff1" ON "hearings_question" ("hearing_id");
CREATE INDEX "hearings_question_section_id_b49d4075" ON "hearings_question" ("section_id");
CREATE INDEX "hearings_question_source_id_8eaf53fd" ON "hearings_question" ("source_id");
CREATE INDEX "hearings_question_speaker_id_8ca85293" ON "hearings_question" ("speaker_id");
CREATE INDEX "question_modified" ON "hearings_question" ("modified_at", "id");
CREATE INDEX "hearings_answer_hearing_id_8a0fc017" ON "hearings_answer" ("hearing_id");
CREATE INDEX "hearings_answer_question_id_b2cfc778" ON "hearings_answer" ("question_id");
CREATE INDEX "hearings_answer_source_id_927f9e3f" ON "hearings_answer" ("source_id");
CREATE INDEX "hearings_answer_speaker_id_cbd2db89" ON "hearings_answer" ("speaker_id");
CREATE INDEX "answer_modified" ON "hearings_answer" ("modified_at", "id");
CREATE INDEX "topic_modified" ON "hearings_topic" ("modified_at", "id");
CREATE INDEX "hearings_commitment_answer_id_aa6e36c1" ON "hearings_commitment" ("answer_id");
CREATE INDEX "hearings_commitment_hearing_id_c78bf94a" ON "hearings_commitment" ("hearing_id");
CREATE INDEX "hearings_commitment_lead_id_037c7970" ON "hearings_commitment" ("lead_id");
CREATE INDEX "hearings_commitment_source_id_96f84f1f" ON "hearings_commitment" ("source_id");
CREATE INDEX "commitment_modified" ON "hearings_commitment" ("modified_at", "id");
CREATE INDEX "commitment_due" ON "hearings_commitment" ("due_to", "id");
CREATE INDEX "hearings_vote_answer_id_1668a71c" ON "hearings_vote" ("answer_id");
CREATE INDEX "hearings_vote_hearing_id_347f3429" ON "hearings_vote" ("hearing_id");
CREATE INDEX "hearings_vote_organization_id_7b16cc64" ON "hearings_vote" ("organization_id");
CREATE INDEX "hearings_vote_source_id_5ff6d59a" ON "hearings_vote" ("source_id");
CREATE INDEX "vote_modified" ON "hearings_vote" ("modified_at", "id");
CREATE UNIQUE INDEX "change_newest_once" ON "hearings_change" ("record_type", "record") WHERE "until" IS NULL;
CREATE INDEX "hearings_change_release_id_c20e7efb" ON "hearings_change" ("release_id");
CREATE INDEX "change_visible" ON "hearings_change" ("release_id", "number") WHERE NOT "hidden";
CREATE INDEX "change_withdrawn" ON "hearings_change" ("release_id", "until") WHERE "hidden";
CREATE INDEX "change_of_record" ON "hearings_change" ("record", "record_type", "release_id");
CREATE INDEX "change_of_type" ON "hearings_change" ("record_type", "release_id", "number");
CREATE INDEX "change_of_hearing" ON "hearings_change" ("hearing", "release_id", "number");
CREATE INDEX "change_corrected" ON "hearings_change" ("release_id", "number") WHERE (NOT "hidden" AND "why" IS NOT NULL);
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',31);
INSERT INTO "sqlite_sequence" VALUES('django_admin_log',0);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',43);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',173);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('auth_user',0);
INSERT INTO "sqlite_sequence" VALUES('axes_accessattempt',0);
INSERT INTO "sqlite_sequence" VALUES('axes_accesslog',0);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalarea',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicaltopic',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalorganization',4);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalsource',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalhearing',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_hearing_sources',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalhearing_sources',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalperson',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalspeaker',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalsection',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalquestion',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalanswer',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalcommitment',3);
INSERT INTO "sqlite_sequence" VALUES('hearings_commitment_topics',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalcommitment_topics',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalcommitmentevent',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalfigure',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalvote',1);
COMMIT;
